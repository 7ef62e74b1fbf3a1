package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attacks on the room that reads files: what they say is taken at its word or refused.
 */
class HostileFilesTests {

	private static final String SCREENS = "screens: { main: { width: 2560, height: 1440 } }\n";

	private static final String EVERYTHING = """
			description: Monitoring PC 1
			screens:
			  upper: { x: 0, y: -1440, resolution: 3840x2160, scale: 1.5, taskbar: 50 }
			  main: { x: 0, y: 0, width: 2560, height: 1440, taskbar: { left: 60, top: 10 } }
			  first: { monitor: primary }
			  second: { monitor: 1, taskbar: 40 }
			  third: { monitor: "DELL U2720Q" }
			startup: { delay: 30s, wait-for: ["https://site247.example/"], wait-at-most: 2m }
			browser: { kind: chrome, sharing: none, profile: keep, arguments: [--lang=en] }
			sign-in: site247
			windows:
			  - name: a
			    url: https://site247.example/dash/1
			    screen: upper
			    area: full
			    after-load: [ { click: .icon-expand, within: 10s } ]
			    tags: [first-line]
			  - { name: b, url: "http://b/", screen: main, area: { x: 1/3, y: 0px, width: 33.5%, height: 0.5 } }
			  - { name: c, url: "http://c/", screen: first, area: { width: 50%, height: 1 }, sign-in: none }
			  - { name: d, url: "http://d/", screen: second, area: { columns: 3, rows: 2, column: 1, row: 1 } }
			""";

	private static final AddressSchemes WITH_FILE = new AddressSchemes(Set.of("http", "https", "file"));

	@TempDir
	private Path temporary = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "FILE:///etc/passwd", "chrome://settings", "javascript:alert(1)",
			"JaVaScRiPt:alert(1)", "\\tjavascript:alert(1)", " javascript:alert(1)", "java\\tscript:alert(1)",
			"\\u0001javascript:alert(1)", "\\u200bjavascript:alert(1)", "\\uff4aavascript:alert(1)",
			"javascript\\uff1aalert(1)", "data:text/html,<script>alert(1)</script>", "about:blank",
			"view-source:https://a.example/", "chrome-extension://abc/page.html", "devtools://devtools/",
			"intent://a#Intent;end", "blob:https://a.example/1", "filesystem:https://a.example/", "ws://a.example/",
			"ftp://a.example/", "vbscript:x", "//a.example/", "\\\\\\\\server\\\\share", "C:\\\\Windows\\\\win.ini",
			"https:javascript:alert(1)", "https:\\\\\\\\a.example", "https:///a.example", "http://",
			"https://a\\u0000.example/", "https://a.example/\\u001b[31m", "https://a.example/\\u202egnp.exe",
			"https://a.example/\\u0000", "https://a.example\\uff0fevil.example/", "https://\\uff41.example/",
			"https://a.example:99999/" })
	void readWhenTheAddressIsNoneOfTheWebRefusesItEverywhere(String address) {
		String quoted = "\"" + address + "\"";
		assertRefused(window("url: " + quoted), AddressSchemes.WEB);
		assertRefused(SCREENS + "startup: { wait-for: [" + quoted
				+ "] }\nwindows: [ { name: a, url: 'http://a/', screen: main } ]", WITH_FILE);
		assertRefused(window("url: http://a/\n  after-load: [ { open: " + quoted + " } ]"), AddressSchemes.WEB);
	}

	@Test
	void readWhenASchemeIsConfiguredTakesItForPagesButWaitsForNone() {
		assertThat(read(window("url: file:///srv/status.html"), WITH_FILE).valid()).isTrue();
		assertThat(mistakes(window("url: file:///srv/status.html"), AddressSchemes.WEB)).containsExactly(
				"f.yaml:4:8: error: windows[0].url: address with the scheme \"file\", expected one of http, https");
		assertThat(mistakes(window("url: javascript:alert(1)"), WITH_FILE)).singleElement()
			.asString()
			.endsWith("expected one of file, http, https");
		assertRefused(window("url: \"file:///srv/\\u0007\""), WITH_FILE);
		assertRefused(window("url: http://a/"), new AddressSchemes(Set.of("https")));
		assertRefused(SCREENS
				+ "startup: { wait-for: [ 'file:///etc/passwd' ] }\nwindows: [ { name: a, url: 'http://a/', screen: main } ]",
				WITH_FILE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://anna:hunter2@a.example/", "https://anna@a.example/hunter2",
			"https:/anna:hunter2@a.example/", "https:\\\\\\\\anna:hunter2@a.example/", "//anna:hunter2@a.example/",
			"https:anna:hunter2@a.example", "anna:hunter2@a.example", "HTTPS://anna:hunter2@a.example/",
			"https:///anna:hunter2@a.example/", "\\thttps://anna:hunter2@a.example/",
			"https://a.example\\\\hunter2@b/" })
	void readWhenTheAddressHoldsCredentialsRefusesItWithoutShowingThem(String address) {
		assertThat(mistakes(window("url: \"" + address + "\""), WITH_FILE)).isNotEmpty()
			.allSatisfy((mistake) -> assertThat(mistake).doesNotContain("hunter2").contains("not shown"));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"!!javax.script.ScriptEngineManager [ !!java.net.URLClassLoader [[ !!java.net.URL [\"http://a/\"] ]] ]",
			"!!java.lang.Runtime {}", "!<tag:yaml.org,2002:java.util.Date> 1", "!!python/object/apply:os.system [ls]",
			"!x y", "!!binary aGk=", "!!set { a, b }" })
	void readWhenTheFileNamesATypeRefusesItWithItsLine(String value) {
		assertThat(mistakes(
				SCREENS + "description: " + value + "\nwindows: [ { name: a, url: 'http://a/', screen: main } ]",
				AddressSchemes.WEB))
			.anySatisfy((mistake) -> assertThat(mistake).startsWith("f.yaml:2:"));
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void readWhenTheFileIsABombEndsWithFewAndShortMistakes(String text) {
		Reading<Layout> reading = read(text, AddressSchemes.WEB);
		assertThat(reading.valid()).isFalse();
		assertThat(reading.mistakes()).hasSizeLessThan(502);
		assertThat(reading.mistakes()).allMatch((mistake) -> mistake.toString().length() < 4_000);
	}

	static Stream<String> bombs() {
		String windows = "windows: [ { name: a, url: 'http://a/', screen: main } ]\n";
		return Stream.of(laughs(), "a: &a [*a, *a]", "&a a: *a", "[".repeat(500_000), "{a: ".repeat(200_000),
				"- ".repeat(400_000), "? ".repeat(400_000), "!".repeat(1_000_000), "&".repeat(1_000_000),
				"a: |\n " + "x".repeat(1_000_000), "\"" + "\\u0041".repeat(150_000) + "\": 1",
				"a".repeat(1_000_000) + ": 1", "a: " + "9".repeat(1_000_000),
				SCREENS + "description: " + "x".repeat(900_000) + "\n" + windows, numbered(90_000, "k%d: 1\n"),
				numbered(90_000, "a: 1\n"), "screens:\n" + numbered(40_000, "  s%d: {width: 1}\n") + windows,
				SCREENS + "windows:\n" + numbered(50_000, "- {name: w%d}\n"),
				SCREENS + "windows:\n- after-load:\n" + numbered(50_000, "  - click: a\n"),
				SCREENS + "windows:\n- tags: [" + "a, ".repeat(300_000) + "a]", numbered(100_000, "---\na: 1\n"),
				"a: 1e999999999\nb: 0x" + "f".repeat(100_000), SCREENS + windows + "sign-in: " + "\"\\n\"".repeat(1),
				"description: \"" + "\ud83d\ude00".repeat(60_000) + "\"")
			.map((text) -> (text.length() > YamlTree.LARGEST) ? text.substring(0, YamlTree.LARGEST) : text);
	}

	private static String laughs() {
		return "a0: &a0 [lol]\n" + IntStream.rangeClosed(1, 40)
			.mapToObj((i) -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)))
			.collect(Collectors.joining());
	}

	private static String numbered(int count, String line) {
		return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
	}

	@Test
	void readWhenTheFileWantsToForgeLogLinesTellsOneLineWithoutControls() {
		List<String> hostile = List.of("\"a\\nERROR all is lost\"", "\"\\u001b[2J\\u001b[31mred\"", "\"\\u202eevil\"",
				"\"\\u2028line\"", "\"\\r\\n\\r\\n<script>\"", "\"\\u0085next\"", "\"\\0\"");
		List<String> texts = new ArrayList<>();
		for (String value : hostile) {
			Stream.of("%s: 1", "screens: { %s: 1 }",
					"screens: { %s: { width: 9, height: 9 } }\nwindows: [ { name: a, url: 'http://a/', screen: b } ]",
					SCREENS + "windows: [ { name: %s, url: %<s, screen: %<s, area: %<s, tags: %<s, sign-in: %<s, after-load: %<s } ]",
					"startup: { delay: %s, wait-for: %<s }", "browser: { kind: %s, arguments: %<s }")
				.forEach((form) -> texts.add(form.formatted(value)));
		}
		for (String text : texts) {
			assertThat(mistakes(text, AddressSchemes.WEB)).as(text)
				.isNotEmpty()
				.allSatisfy((mistake) -> assertThat(mistake)
					.doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\u0085]"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", ".", "../pc1", "..\\pc1", "/etc/passwd", "C:", "C:\\pc1", "\\\\server\\share", "a/b",
			"a\\b", "CON", "con.x", "NUL", "COM1", "COM\u00b9", "LPT9.txt", "\uff23\uff2f\uff2e", "pc1.", "pc1 ",
			" pc1", "pc1:stream", "a\0b", "a\nb", "a\u202eb", "-rf", "$(reboot)", "`x`", "%PATH%", "a;b", "a|b", "a&b",
			"<script>", "a'b", "a\"b", "a*b", "a?b", "~", "", "\uff50\uff43\uff11", "e\u0301", "\ufb01le", "..%2fpc1" })
	void namesThatLeadElsewhereAreNone(String name) throws IOException {
		Path folder = Files.createDirectories(this.temporary.resolve("a/layouts"));
		Files.writeString(this.temporary.resolve("a/pc1.yaml"), SCREENS);
		Layouts layouts = new Layouts(folder, this.temporary.resolve("a/kept"), List::of);
		byte[] text = (SCREENS + "windows: [ { name: a, url: 'http://a/', screen: main } ]")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(Names.isName(name)).isFalse();
		assertThat(layouts.find(name)).isEmpty();
		assertThat(layouts.versions(name)).isEmpty();
		assertThat(layouts.version(name, "20261121T092301.123Z")).isEmpty();
		assertThatExceptionOfType(InvalidLayoutException.class).isThrownBy(() -> layouts.put(name, text, null))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]")
				.hasSizeLessThan(1_000));
		assertThatExceptionOfType(LayoutChangedException.class).isThrownBy(() -> layouts.delete(name, "etag"));
		try (Stream<Path> files = Files.walk(this.temporary)) {
			assertThat(files.filter(Files::isRegularFile)).containsExactly(this.temporary.resolve("a/pc1.yaml"));
		}
		String yaml = YamlWriter.text(name.replaceAll("\\p{Cntrl}", "?"), '"');
		assertRefused(SCREENS + "windows: [ { name: " + yaml + ", url: 'http://a/', screen: main } ]", WITH_FILE);
		assertRefused("screens: { " + yaml
				+ ": { width: 9, height: 9 } }\nwindows: [ { name: a, url: 'http://a/', screen: " + yaml + " } ]",
				WITH_FILE);
	}

	@Test
	void namesThatAreTooLongAreNone() {
		assertThat(Names.isName("a".repeat(300))).isFalse();
		assertThat(Names.isName("a".repeat(64))).isTrue();
	}

	@Test
	void putWhenOnlyTheCaseDiffersIsRefused() {
		Layouts layouts = new Layouts(this.temporary.resolve("layouts"), this.temporary.resolve("kept"), List::of);
		byte[] text = (SCREENS + "windows: [ { name: a, url: 'http://a/', screen: main } ]")
			.getBytes(StandardCharsets.UTF_8);
		layouts.put("pc1", text, null);
		assertThatExceptionOfType(InvalidLayoutException.class).isThrownBy(() -> layouts.put("PC1", text, null))
			.withMessageContaining("layout \"pc1\" is there already");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../pc1/20261121T092301.123Z", "..", "", "20261121T092301.123Z/../x",
			"20261121T092301.123Z.yaml", "20261121T092301.123Z\0", "20269999T999999.999Z",
			"20261121T092301.123Z_0000000001" })
	void versionWhenTheIdIsNoneFindsNothing(String id) throws IOException {
		Layouts layouts = new Layouts(this.temporary.resolve("layouts"), this.temporary.resolve("kept"), List::of);
		byte[] text = (SCREENS + "windows: [ { name: a, url: 'http://a/', screen: main } ]")
			.getBytes(StandardCharsets.UTF_8);
		LayoutFile first = layouts.put("pc1", text, null);
		layouts.put("pc1", text, first.etag());
		Files.writeString(this.temporary.resolve("kept/versions/x.yaml"), "secret");
		assertThat(layouts.version("pc1", id)).isEmpty();
		assertThat(layouts.versions("pc1")).singleElement()
			.satisfies((version) -> assertThat(layouts.version("pc1", version.id())).contains(first.text()));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void readWhenAFileIsMutatedIsValidOrTellsMistakesAndThePlanFitsOrSaysWhy(long seed) {
		Random random = new Random(seed);
		Monitor monitor = new Monitor("A", new Bounds(0, 0, 1920, 1080), new Bounds(0, 0, 1920, 1040), 1, true);
		for (int i = 0; i < 200; i++) {
			byte[] text = Mutations.of(random, EVERYTHING);
			Reading<Layout> reading = new LayoutReader(List.of("site247"), AddressSchemes.WEB).read("f.yaml", "f",
					text);
			assertThat(reading.mistakes()).as(() -> new String(text, StandardCharsets.UTF_8))
				.noneMatch((mistake) -> mistake.problem().startsWith("something in the file"));
			if (reading.valid()) {
				try {
					Plan.of(reading.get(), List.of(monitor));
				}
				catch (PlanException ex) {
					assertThat(ex.problems()).isNotEmpty();
				}
			}
		}
	}

	private static String window(String rest) {
		return SCREENS + "windows:\n- name: a\n  " + rest + "\n  screen: main\n";
	}

	private static void assertRefused(String text, AddressSchemes schemes) {
		assertThat(read(text, schemes).valid()).as(text).isFalse();
	}

	private static List<String> mistakes(String text, AddressSchemes schemes) {
		return read(text, schemes).mistakes().stream().map(Mistake::toString).toList();
	}

	private static Reading<Layout> read(String text, AddressSchemes schemes) {
		return new LayoutReader(List.of("site247"), schemes).read("f.yaml", "f", text.getBytes(StandardCharsets.UTF_8));
	}

}
