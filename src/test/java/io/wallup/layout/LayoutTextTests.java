package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wallup.layout.LayoutText.DrawnWindow;
import io.wallup.layout.Plan.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LayoutTextTests {

	private static final String SCREENS = """
			# the wall
			screens:
			  upper: { x: 0, y: -1440, width: 2560, height: 1440, taskbar: 50 } # above
			  main:  { x: 0, y: 0, width: 2560, height: 1440 }
			  side:  { monitor: 2 }
			""";

	private static final List<Monitor> MONITORS = List.of(
			new Monitor("A", new Bounds(0, 0, 2560, 1440), new Bounds(0, 0, 2560, 1440), 1, true),
			new Monitor("B", new Bounds(2560, 0, 1080, 1920), new Bounds(2560, 30, 1080, 1890), 1, false));

	/** What {@code area} becomes when the window is moved to bounds on main. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					left-half                          | 1280 0 1280 1440   | right-half
					"left-half"                        | 1280 0 1280 1440   | "right-half"
					'left-half'                        | 0 0 2560 1440      | 'full'
					left-half                          | 853 0 854 1440     | middle-third
					full                               | 0 0 1280 720       | top-left-quarter
					full                               | 0 0 640 1440       | { columns: 4, column: 1 }
					full                               | 640 720 640 720    | { columns: 4, rows: 2, column: 2, row: 2 }
					full                               | 17 0 1280 720      | { x: 17px, y: 0px, width: 1280px, height: 720px }
					{ columns: 3, rows: 2, column: 1, row: 1 } | 1707 720 853 720  | { columns: 3, rows: 2, column: 3, row: 2 }
					{ columns: 3, rows: 2, column: 1, row: 1 } | 853 0 1707 1440   | { columns: 3, rows: 2, column: 2, row: 1, column-span: 2, row-span: 2 }
					{columns: 3, column: 1, column-span: 2} | 1707 0 853 1440 | {columns: 3, column: 3, column-span: 1}
					{columns: 3, column: 1}            | 0 720 853 720      | {columns: 3, column: 1, rows: 2, row: 2}
					{ columns: 3 }                     | 640 0 640 1440     | { columns: 4, column: 2 }
					{ columns: 3, column: 2 }          | 5 0 1280 720       | { x: 5px, y: 0px, width: 1280px, height: 720px }
					{ columns: 3, rows: 1, column: 1, row: 1, column-span: 1, row-span: 1 } | 5 0 1280 720 | { x: 5px, y: 0px, width: 1280px, height: 720px }
					{ x: 0, width: 1/3, height: 1 }    | 1707 0 853 1440    | { x: 2/3, width: 1/3, height: 1 }
					{ width: 1/3, height: 1 }          | 853 360 854 1080   | { x: 1/3, y: 1/4, width: 1/3, height: 3/4 }
					{ width: 1/3, height: "1/2" }      | 0 0 853 1440       | { width: 1/3, height: 1 }
					{ width: "1/3", height: 1 }        | 0 0 1280 1440      | { width: "1/2", height: 1 }
					{ width: 25%, height: 100% }       | 0 0 1280 720       | { width: 50%, height: 50% }
					{ width: 25%, height: 100% }       | 853 0 640 1440     | { x: 1/3, width: 25%, height: 100% }
					{ width: 0.25, height: 1 }         | 0 0 1920 1440      | { width: 0.75, height: 1 }
					{ width: 0.25, height: 1 }         | 3 0 1920 1440      | { x: 3px, width: 0.75, height: 1 }
					{ x: 0px, y: 0px, width: 640px, height: 1440px } | 0 0 1280 1440 | { x: 0px, y: 0px, width: 1280px, height: 1440px }
					{ width: 640px, height: 1440px }   | 10 0 640 1440      | { x: 10px, width: 640px, height: 1440px }
					{ width: 1/3, height: 1 }          | 11 7 800 801       | { x: 11px, y: 7px, width: 800px, height: 801px }
					""")
	void moveKeepsTheAuthorsWayOfSayingAnArea(String before, String wanted, String after) {
		String text = SCREENS + "windows:\n- name: a\n  url: http://a/\n  screen: main\n  area: " + before
				+ " # here\n";
		String edited = of(text).move("a", bounds(wanted)).text();
		assertThat(edited.lines().filter((line) -> line.startsWith("  area: ")))
			.containsExactly("  area: " + after + " # here");
		assertThat(plan(edited)).containsEntry("a", bounds(wanted));
	}

	@Test
	void moveWhenTheWindowSaysNoAreaAddsOne() {
		String text = SCREENS + "windows:\n  - screen: main # there\n    name: a\n    url: http://a/\n";
		assertThat(of(text).move("a", bounds("0 0 1280 1440")).text()).isEqualTo(
				SCREENS + "windows:\n  - screen: main # there\n    area: left-half\n    name: a\n    url: http://a/\n");
		String flow = SCREENS + "windows: [{name: a, screen: main, url: 'http://a/'}]";
		assertThat(of(flow).move("a", bounds("0 0 640 1440")).text())
			.isEqualTo(SCREENS + "windows: [{name: a, screen: main, area: {columns: 4, column: 1}, url: 'http://a/'}]");
	}

	@Test
	void moveWhenOntoAnotherScreenChangesTheScreen() {
		String text = SCREENS
				+ "windows:\r\n- name: a\r\n  url: http://a/\r\n  screen: \"main\"\r\n  area: left-half\r\n";
		assertThat(of(text).move("a", bounds("0 -1440 1280 1390")).text())
			.isEqualTo(text.replace("\"main\"", "\"upper\""));
		assertThat(of(text).move("a", bounds("2560 30 1080 945")).text())
			.isEqualTo(text.replace("\"main\"", "\"side\"").replace("left-half", "top-half"));
		assertThat(of(text).move("a", bounds("2560 31 1080 945")).text()).isEqualTo(text.replace("\"main\"", "\"side\"")
			.replace("left-half", "{ x: 0px, y: 1px, width: 1080px, height: 945px }"));
	}

	@Test
	void moveWhenTheAreaIsABlockEditsItsLines() {
		String text = SCREENS + """
				windows:
				- name: a
				  url: http://a/
				  screen: main
				  area:
				    # three columns
				    columns: 3 # c
				    rows: 1 # r
				    column: 2
				    row: 1
				    column-span: 2 # two of them
				    row-span: 1

				  # at the end
				  tags: [x]
				""";
		assertThat(of(text).move("a", bounds("0 0 853 1440")).text())
			.isEqualTo(text.replace("column: 2", "column: 1").replace("column-span: 2", "column-span: 1"));
		assertThat(of(text).move("a", bounds("1 0 853 1440")).text()).isEqualTo(text.replace("columns: 3", "x: 1px")
			.replace("rows: 1 # r", "y: 0px # r")
			.replace("    column: 2\n    row: 1\n", "    width: 853px\n    height: 1440px\n")
			.replace("    column-span: 2 # two of them\n    row-span: 1\n", "    # two of them\n"));
	}

	@Test
	void moveWhenTheAreaIsShortBlockAddsLines() {
		String text = SCREENS + "windows:\n- name: a\n  url: http://a/\n  screen: main\n  area:\n    columns: 3 # c";
		assertThat(of(text).move("a", bounds("1 0 853 1440")).text()).isEqualTo(SCREENS
				+ "windows:\n- name: a\n  url: http://a/\n  screen: main\n  area:\n    x: 1px # c\n    y: 0px\n    width: 853px\n    height: 1440px");
	}

	@Test
	void moveWhenTheAreaIsInFoldedLinesStaysThere() {
		String text = SCREENS
				+ "windows:\n- name: a\n  url: http://a/\n  screen: main\n  area: >- # folded\n    full\n\n  tags: []\n";
		assertThat(of(text).move("a", bounds("0 0 1280 1440")).text()).isEqualTo(text.replace("full", "left-half"));
		assertThat(of(text).move("a", bounds("0 0 640 1440")).text())
			.isEqualTo(text.replace("full", "{ columns: 4, column: 1 }").replace(">-", ""));
	}

	@Test
	void moveWhenTheTextIsJsonStaysJson() {
		String text = """
				{"screens": {"main": {"width": 2560, "height": 1440}},
				 "windows": [
				   {"name": "a", "url": "http://a/", "screen": "main"},
				   {"name": "b", "url": "http://b/", "screen": "main", "area": {"width": "1/3", "height": 1}}
				 ]}
				""";
		assertThat(of(text).move("a", bounds("0 0 640 1440")).move("b", bounds("0 0 640 720")).text())
			.isEqualTo(text.replace("\"main\"},\n", "\"main\", \"area\": {\"columns\": 4, \"column\": 1}},\n")
				.replace("\"1/3\", \"height\": 1", "\"1/4\", \"height\": \"1/2\""));
	}

	@Test
	void moveWhenItStandsThereAlreadyChangesNothing() {
		String text = SCREENS + "windows: [ {name: a,url: 'http://a/',screen: main,area: center} ]";
		assertThat(of(text).move("a", bounds("640 360 1280 720")).text()).isEqualTo(text);
	}

	@Test
	void moveAllWhenSomeCannotBeSaidTellsEach() {
		String text = SCREENS
				+ "windows:\n- { name: a, url: http://a/, screen: main }\n- { name: b, url: http://b/, screen: mian }\n";
		assertThatExceptionOfType(LayoutTextException.class)
			.isThrownBy(() -> of(text)
				.moveAll(Map.of("a", bounds("-5 0 100 100"), "b", bounds("0 0 9 9"), "c", bounds("0 0 9 9"))))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder(
					"window \"a\" cannot be put to 100x100 at -5,0: expected bounds within one screen, less its taskbar: upper (2560x1390 at 0,-1440), main (2560x1440 at 0,0), side (1080x1890 at 2560,30)",
					"the screen or area of window \"b\" has to be corrected first, in line 8",
					"there is no window \"c\""));
	}

	@Test
	void moveWhenTheTextIsNoYamlSaysWhere() {
		assertThatExceptionOfType(LayoutTextException.class)
			.isThrownBy(() -> of("windows: [").move("a", bounds("0 0 9 9")))
			.withMessageContaining("line 1 has to be corrected first");
		assertThatExceptionOfType(LayoutTextException.class).isThrownBy(() -> of("- a").move("a", bounds("0 0 9 9")))
			.withMessageContaining("no mapping");
	}

	@Test
	void moveWhenAnotherWindowIsWrongIsDoneAllTheSame() {
		String text = SCREENS
				+ "windows:\n- { name: a, url: http://a/, screen: main }\n- { name: b, url: nonsense, screen: mian, aera: full }\n";
		assertThat(of(text).move("a", bounds("0 0 1280 1440")).text())
			.isEqualTo(text.replace("screen: main }", "screen: main, area: left-half }"));
	}

	@Test
	void addPutsAWindowAfterTheOthersInTheirStyle() {
		NewWindow window = new NewWindow("new", "https://n/?a=1#x", bounds("0 0 853 720"), null);
		String block = SCREENS + """
				windows:
				  - name: a
				    url: http://a/
				    screen: main
				    area: { columns: 3, rows: 2, column: 2, row: 1 } # a
				    # about a

				# the end
				""";
		assertThat(of(block).add(window).text()).isEqualTo(block.replace("    # about a\n", """
				    # about a
				  - name: new
				    url: https://n/?a=1#x
				    screen: main
				    area: { columns: 3, rows: 2, column: 1, row: 1 }
				"""));
		String flow = SCREENS
				+ "windows: [{name: a, url: 'http://a/', screen: main, area: {x: 0px, y: 0px, width: 9px, height: 9px}}] # all";
		assertThat(of(flow).add(window).text()).isEqualTo(flow.replace("}] # all",
				"}, {name: new, url: https://n/?a=1#x, screen: main, area: {x: 0px, y: 0px, width: 853px, height: 720px}}] # all"));
		assertThat(of(SCREENS + "windows:\n- { name: a, url: http://a/, screen: main }").add(window).text()).endsWith(
				"""

						- { name: a, url: http://a/, screen: main }
						- { name: new, url: https://n/?a=1#x, screen: main, area: { columns: 3, rows: 2, column: 1, row: 1 } }
						""");
	}

	@Test
	void addWhenThereIsNoWindowBeginsTheList() {
		NewWindow window = new NewWindow("new", "https://n/", bounds("0 0 2560 1440"), "none");
		String added = """
				windows:
				  - name: new
				    url: https://n/
				    screen: main
				    area: full
				    sign-in: none
				""";
		assertThat(of(SCREENS).add(window).text()).isEqualTo(SCREENS + added);
		assertThat(of(SCREENS + "windows: []\n# end\n").add(window).text()).isEqualTo(SCREENS + added + "# end\n");
	}

	@Test
	void addWhenTheNameOrAddressIsWrongSaysSo() {
		LayoutText text = of(SCREENS + "windows: [ { name: a, url: 'http://a/', screen: main } ]");
		assertThatExceptionOfType(LayoutTextException.class)
			.isThrownBy(() -> text.add(new NewWindow("A", "https://n/", bounds("0 0 9 9"), null)))
			.withMessageContaining("there is a window \"a\" already");
		assertThatExceptionOfType(LayoutTextException.class)
			.isThrownBy(() -> text.add(new NewWindow("../b", "https://n/", bounds("0 0 9 9"), null)))
			.withMessageContaining("\"../b\"");
		assertThatExceptionOfType(LayoutTextException.class)
			.isThrownBy(() -> text.add(new NewWindow("b", "javascript:alert(1)", bounds("0 0 9 9"), null)))
			.withMessageContaining("javascript");
	}

	@Test
	void removeTakesTheWindowAndItsLines() {
		String text = SCREENS + """
				windows:
				  # one
				  - name: a
				    url: http://a/
				    screen: main # a
				    # about a
				  # two
				  -
				    # inside
				    name: b
				    url: http://b/
				    screen: main

				  - { name: c, url: http://c/, screen: main } # c
				# end
				""";
		assertThat(of(text).remove("a").text()).isEqualTo(text.replace("""
				  - name: a
				    url: http://a/
				    screen: main # a
				    # about a
				""", ""));
		assertThat(of(text).remove("b").text()).isEqualTo(text.replace("""
				  -
				    # inside
				    name: b
				    url: http://b/
				    screen: main
				""", ""));
		assertThat(of(text).remove("c").text())
			.isEqualTo(text.replace("  - { name: c, url: http://c/, screen: main } # c\n", ""));
		assertThat(of(text).remove("a").remove("b").remove("c").text())
			.isEqualTo(SCREENS + "windows: []\n  # one\n  # two\n\n# end\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "b", "c" })
	void removeWhenTheListIsInBracketsTakesTheCommaToo(String name) {
		String text = SCREENS
				+ "windows: [{name: a, url: 'http://a/', screen: main}, {name: b, url: 'http://b/', screen: main}, {name: c, url: 'http://c/', screen: main}]";
		String edited = of(text).remove(name).text();
		assertThat(edited).hasSize(text.length() - "{name: a, url: 'http://a/', screen: main}, ".length());
		assertThat(plan(edited)).hasSize(2).doesNotContainKey(name);
	}

	@Test
	void renameAndOthersChangeOneValue() {
		String text = SCREENS
				+ "windows:\n- name: 'a' # n\n  url: \"http://a/\"\n  screen: main\n- { name: b, url: http://b/, screen: main }\n";
		assertThat(of(text).rename("a", "it").text()).isEqualTo(text.replace("'a'", "'it'"));
		assertThat(of(text).rename("b", "12").text()).isEqualTo(text.replace("name: b", "name: \"12\""));
		assertThat(of(text).rename("b", "\ud55c\uad6d").text())
			.isEqualTo(text.replace("name: b", "name: \ud55c\uad6d"));
		assertThat(of(text).withUrl("a", "https://c/?q=[1]").text())
			.isEqualTo(text.replace("http://a/", "https://c/?q=[1]"));
		assertThat(of(text).withUrl("b", "https://c/?q=[1]").text())
			.isEqualTo(text.replace("http://b/", "\"https://c/?q=[1]\""));
		assertThat(of(text).withScreen("a", "side").text())
			.isEqualTo(text.replaceFirst("screen: main\n", "screen: side\n"));
		assertThatExceptionOfType(LayoutTextException.class).isThrownBy(() -> of(text).rename("a", "B"))
			.withMessageContaining("already");
		assertThatExceptionOfType(LayoutTextException.class).isThrownBy(() -> of(text).withScreen("a", "mian"))
			.withMessageContaining("expected one of upper, main, side");
	}

	@Test
	void windowsAndScreensAreToldAsFarAsTheyCanBeRead() {
		LayoutText text = of(
				SCREENS + "windows:\n- { name: a, url: x, screen: main }\n- { name: b, area: full }\n- 1\n");
		assertThat(text.windows()).containsExactly(new DrawnWindow("a", null, "main", bounds("0 0 2560 1440"), 7),
				new DrawnWindow("b", null, null, null, 8));
		assertThat(text.screens()).extracting(LayoutText.DrawnScreen::name).containsExactly("upper", "main", "side");
		assertThat(LayoutText.of("t", "a: [", List.of()).windows()).isEmpty();
	}

	@Test
	void editsKeepAByteOrderMarkAndSignsBeyondTheBasicPlane() {
		String text = "\ufeff# \ud83d\ude00\n" + SCREENS
				+ "windows:\n- { name: \ud83d\udd22a, url: http://a/ }\n- { name: b, url: http://b/\ud83d\ude00, screen: main }\n";
		assertThat(of(text).move("b", bounds("0 0 1280 1440")).text())
			.isEqualTo(text.replace("main }", "main, area: left-half }"));
	}

	static LayoutText of(String text) {
		return LayoutText.of("pc1", text, MONITORS);
	}

	static Bounds bounds(String text) {
		int[] numbers = List.of(text.split(" ", -1)).stream().mapToInt(Integer::parseInt).toArray();
		return new Bounds(numbers[0], numbers[1], numbers[2], numbers[3]);
	}

	static Map<String, Bounds> plan(String text) {
		Layout layout = new LayoutReader(List.of("site247")).read("t.yaml", "t", text.getBytes(StandardCharsets.UTF_8))
			.get();
		return Plan.of(layout, MONITORS)
			.windows()
			.stream()
			.collect(Collectors.toMap((placed) -> placed.window().name(), Placed::bounds));
	}

}
