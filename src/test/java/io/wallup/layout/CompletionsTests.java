package io.wallup.layout;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionsTests {

	private static final String LAYOUT = """
			screens:
			  upper: { x: 0, y: 0, width: 1, height: 1 }
			  main:
			    monitor: primary
			sign-in: site247
			windows:
			  - name: a
			    url: "http://a/" # here: there
			    screen: main
			    after-load:
			      - click: .b
			""";

	/** The bar is where somebody writes. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			textBlock = """
					`|`                              ; description screens startup browser sign-in popups dialogs windows
					`s|`                             ; screens startup sign-in
					`screens: {}\\nS|`               ; startup sign-in
					`sign-in: |`                     ; site247 whatap
					`sign-in: w|`                    ; whatap
					`sign-in: "w|`                   ; whatap
					`browser:\\n  |`                 ; kind binary sharing profile arguments
					`browser:\\n  kind: |`           ; chrome chromium edge
					`browser: {kind: e|`             ; edge
					`browser: { kind: edge, |`       ; binary sharing profile arguments
					`browser: { kind: edge, sh| }`   ; sharing
					`screens:\\n  main: { |`         ; monitor taskbar x y resolution scale width height
					`screens:\\n  main: { monitor: |`; primary `DELL U2720Q`
					`screens:\\n  main: { monitor: 2, |`; taskbar
					`screens:\\n  main: { taskbar: { |`; top bottom left right
					`screens:\\n  main:\\n    re|`   ; resolution
					`windows:\\n- |`                 ; name url screen area sign-in after-load tags popups dialogs
					`windows:\\n  - name: a\\n    |` ; url screen area sign-in after-load tags popups dialogs
					`windows:\\n  - name: a\\n    |\\n    url: b\\n  - area: full` ; screen area sign-in after-load tags popups dialogs
					`windows:\\n- name: a\\n  area: left|` ; left-half left-third left-two-thirds
					`windows:\\n- name: a\\n  area: { columns: 3, |` ; rows column row column-span row-span
					`windows:\\n- name: a\\n  area:\\n    width: 1/3\\n    |` ; x y height
					`windows:\\n- { name: a, sign-in: |` ; site247 whatap none
					`screens: { one: {}, two: {} }\\nwindows:\\n- { name: a, screen: |` ; one two
					`windows:\\n- name: a\\n  screen: |\\n\\nscreens:\\n  one:\\n    monitor: 1\\n  two: {}` ; one two
					`windows:\\n- after-load:\\n  - cl|` ; click
					`windows:\\n- after-load: [ { click: .a, |` ; within if-present
					`windows:\\n- after-load:\\n  - click: a\\n    if-present: |` ; true false
					`windows: [ { name: a }, { |`    ; name url screen area sign-in after-load tags popups dialogs
					`windows: [ { name: a\\nbr|`     ; browser
					`description: |-\\n  sc|`        ;
					`# s|`                           ;
					`name: a # s|`                   ;
					""")
	void atTellsWhatIsPossible(String text, String expected) {
		List<String> wanted = (expected != null)
				? List.of(expected.replace("`DELL U2720Q`", "DELL_U2720Q").split(" ", -1)) : List.of();
		assertThat(at(text.replace("\\n", "\n")).stream().map((word) -> word.replace(' ', '_')))
			.containsExactlyInAnyOrderElementsOf(wanted);
	}

	@Test
	void atTellsWhatEachIsFor() {
		assertThat(Completions.ofLayouts(List.of("site247")).at("windows:\n- name: a\n  are", 3, 6))
			.containsExactly(new Completion("area", true, "The part of the screen that it takes."));
		assertThat(Completions.ofLayouts(List.of("site247")).at("browser: { kind: edg", 1, 21)).containsExactly(
				new Completion("edge", false, "The browser; chrome takes a Chromium where there is no Chrome."));
		assertThat(Completions.ofLayouts(List.of("site247")).at("sign-in: s", 1, 11))
			.containsExactly(new Completion("site247", false, "A recipe in config/sign-ins."));
	}

	@Test
	void atEveryPlaceOfEveryTextEnds() {
		Completions completions = Completions.ofLayouts(List.of("site247"));
		Random random = new Random(3);
		for (int i = 0; i < 2_000; i++) {
			int cut = random.nextInt(LAYOUT.length());
			String text = LAYOUT.substring(0, cut) + "{[]}:,-#'\" \n".charAt(random.nextInt(12))
					+ LAYOUT.substring(cut);
			assertThat(completions.at(text, random.nextInt(14), random.nextInt(40))).hasSizeLessThan(100);
		}
		assertThat(completions.at("[".repeat(200_000), 1, 200_001)).isEmpty();
		assertThat(completions.at("- ".repeat(200_000), 1, 400_001)).isEmpty();
		assertThat(completions.at("a: \"".repeat(100_000), 1, Integer.MAX_VALUE)).isEmpty();
	}

	@Test
	void atWhenNamesAreGivenForAKeyTellsThem() {
		Completions completions = Completions.of(
				ObjectShape.of("a thing", Key.optional("secret", Shapes.secret(), "A secret.")),
				Map.of("secret", List.of("one", "two")));
		assertThat(completions.at("secret: ", 1, 9)).containsExactly(new Completion("one", false, "A secret."),
				new Completion("two", false, "A secret."));
	}

	private static List<String> at(String marked) {
		int bar = marked.indexOf('|');
		// a block scalar begins with the same sign
		if (marked.startsWith("|-", bar)) {
			bar = marked.indexOf('|', bar + 1);
		}
		String before = marked.substring(0, bar);
		String text = before + marked.substring(bar + 1);
		int line = (int) before.chars().filter((character) -> character == '\n').count() + 1;
		return Completions.ofLayouts(List.of("site247", "whatap"))
			.at(text, line, before.length() - before.lastIndexOf('\n'))
			.stream()
			.map(Completion::text)
			.toList();
	}

}
