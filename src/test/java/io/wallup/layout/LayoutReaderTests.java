package io.wallup.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.wallup.layout.Area.Named;
import io.wallup.layout.BrowserSettings.Kind;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.BrowserSettings.Sharing;
import io.wallup.layout.Interruptions.Dialogs;
import io.wallup.layout.Interruptions.Popups;
import io.wallup.layout.Layout.Startup;
import io.wallup.layout.Length.Pixels;
import io.wallup.layout.Length.Share;
import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Screen.Insets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutReaderTests {

	private static final String START = """
			screens: { main: { width: 2560, height: 1440 } }
			windows:
			  - name: a
			    url: https://site.example/
			    screen: main
			""";

	@Test
	void readWhenNothingIsLeftOfAnAreaOnAnyMonitorNamesLineAndWindow() {
		String text = """
				screens: { main: { monitor: primary } }
				windows:
				  - { name: a, url: "https://site.example/", screen: main, area: { width: 0.001%, height: 1 } }
				""";
		assertThat(read(text).mistakes()).extracting(Mistake::toString)
			.containsExactly("layouts/pc1.yaml:3:66: error: windows[0].area: nothing is left of window \"a\", "
					+ "expected an area of at least 1 DIP");
	}

	@Test
	void readWhenReadingFailsAnyhowIsAMistakeOfThatFile() {
		for (Throwable failure : List.of(new ArithmeticException("overflow"), new StackOverflowError())) {
			Reading<String> reading = Reading.of("pc1.yaml", "\n\na: 1".getBytes(StandardCharsets.UTF_8),
					failing(failure));
			assertThat(reading.mistakes()).extracting(Mistake::toString)
				.containsExactly("pc1.yaml:3:1: error: something in the file cannot be read (%s), "
					.formatted(failure.getClass().getSimpleName()) + "expected a file without it");
		}
	}

	private static Shape<String> failing(Throwable failure) {
		return ObjectShape.of("anything", Key.optional("a", Shapes.whole(1, 1), "A number.")).as((values) -> {
			if (failure instanceof Error error) {
				throw error;
			}
			throw (RuntimeException) failure;
		});
	}

	@Test
	void readWhenEverythingIsSaidTakesEverything() {
		Layout layout = valid(
				"""
						description: Monitoring PC 1
						screens:
						  upper: { x: 0, y: -1440, resolution: 3840x2160, scale: 1.5, taskbar: 50 }
						  main: { x: 0, y: 0, width: 2560, height: 1440, taskbar: { left: 60, top: 10 } }
						  first: { monitor: primary }
						  second: { monitor: 2, taskbar: 0 }
						  third: { monitor: "DELL U2720Q" }
						startup: { delay: 30s, wait-for: ["https://site247.example/"], wait-at-most: 2m }
						browser: { kind: edge, binary: /opt/edge, sharing: none, profile: keep, arguments: [--lang=en] }
						sign-in: site247
						popups: keep
						dialogs: dismiss
						windows:
						  - name: run1_1
						    url: https://site247.example/dash/1
						    screen: upper
						    area: full
						    after-load: [ { click: .icon-expand, within: 10s } ]
						    tags: [first-line]
						    dialogs: accept
						  - { name: b, url: "http://b/", screen: main, area: { x: 1/3, y: 0px, width: 33.5%, height: 0.5 }, sign-in: none }
						  - { name: c, url: "http://c/", screen: first, sign-in: whatap }
						""");
		assertThat(layout.name()).isEqualTo("pc1");
		assertThat(layout.description()).isEqualTo("Monitoring PC 1");
		assertThat(layout.screens()).containsExactly(
				new Screen("upper", new Extent.Fixed(new Bounds(0, -1440, 2560, 1440)), new Insets(0, 0, 50, 0)),
				new Screen("main", new Extent.Fixed(new Bounds(0, 0, 2560, 1440)), new Insets(10, 0, 0, 60)),
				new Screen("first", new Extent.Primary(), null),
				new Screen("second", new Extent.Numbered(2), new Insets(0, 0, 0, 0)),
				new Screen("third", new Extent.Labelled("DELL U2720Q"), null));
		assertThat(layout.startup()).isEqualTo(new Startup(Duration.ofSeconds(30),
				List.of(URI.create("https://site247.example/")), Duration.ofMinutes(2)));
		assertThat(layout.browser())
			.isEqualTo(new BrowserSettings(Kind.EDGE, "/opt/edge", Sharing.NONE, Profile.KEEP, List.of("--lang=en")));
		assertThat(layout.windows()).containsExactly(
				new Window("run1_1", "https://site247.example/dash/1", "upper", Named.FULL, "site247",
						List.of(new Step.Click(Locator.css(".icon-expand"), Duration.ofSeconds(10), false)),
						Set.of("first-line"), new Interruptions(Popups.KEEP, Dialogs.ACCEPT)),
				new Window("b", "http://b/", "main",
						new Area.Box(Share.of(1, 3), new Pixels(0), Share.of(67, 200), Share.of(1, 2)), null, List.of(),
						Set.of(), new Interruptions(Popups.KEEP, Dialogs.DISMISS)),
				new Window("c", "http://c/", "first", Named.FULL, "whatap", List.of(), Set.of(),
						new Interruptions(Popups.KEEP, Dialogs.DISMISS)));
	}

	@Test
	void readWhenLittleIsSaidTakesTheDefaults() {
		Layout layout = valid(START);
		assertThat(layout.description()).isEmpty();
		assertThat(layout.startup()).isNull();
		assertThat(layout.browser()).isEqualTo(BrowserSettings.DEFAULT);
		assertThat(layout.windows()).singleElement().satisfies((window) -> {
			assertThat(window.area()).isEqualTo(Named.FULL);
			assertThat(window.signIn()).isNull();
		});
	}

	@Test
	void readWhenStartupIsEmptyStartsAtOnce() {
		assertThat(valid("startup: {}\n" + START).startup())
			.isEqualTo(new Startup(Duration.ZERO, List.of(), Duration.ofMinutes(5)));
	}

	@ParameterizedTest
	@CsvSource({ "3840x2160, 1.5, 2560, 1440", "1920x1080, 1.25, 1536, 864", "1366x768, 1.25, 1093, 614",
			"3840x2160, 1, 3840, 2160", "3840x2160, 1.75, 2194, 1234" })
	void readWhenScreenHasResolutionAndScaleDividesAndRounds(String resolution, String scale, int width, int height) {
		Layout layout = valid(START.replace("width: 2560, height: 1440",
				"x: -10, resolution: %s, scale: %s".formatted(resolution, scale)));
		assertThat(layout.screens().getFirst().extent()).isEqualTo(new Extent.Fixed(new Bounds(-10, 0, width, height)));
	}

	@Test
	void readWhenManyThingsAreWrongTellsThemAllInOrder() {
		assertGolden("wrong");
	}

	@Test
	void readWhenPlacesAreWrongSaysWhereTheWindowsAre() {
		assertGolden("places");
	}

	@Test
	void readWhenThereIsNothingOrTheWrongThingSaysWhatIsExpected() {
		assertThat(mistakes("{}")).isEqualTo(
				"""
						layouts/pc1.yaml:1:1: error: missing key "screens", expected screens: a mapping of names to screens
						layouts/pc1.yaml:1:1: error: missing key "windows", expected windows: a list of windows, at least one""");
		assertThat(mistakes("[]")).isEqualTo("layouts/pc1.yaml:1:1: error: wrong type, a list, expected a layout: "
				+ "a mapping of description, screens, startup, browser, sign-in, popups, dialogs, windows");
		assertThat(mistakes("screens: {}\nwindows: []\nsign-in:\nstartup:\n")).isEqualTo(
				"""
						layouts/pc1.yaml:1:10: error: screens: empty mapping, expected a mapping of names to screens
						layouts/pc1.yaml:2:10: error: windows: empty list, expected a list of windows, at least one
						layouts/pc1.yaml:3:9: error: sign-in: no value, expected the name of a recipe: %s
						layouts/pc1.yaml:4:9: error: startup: no value, expected startup: a mapping of delay, wait-for, wait-at-most"""
					.formatted(Names.EXPECTED));
		assertThat(mistakes("screens: [main]\nwindows: { a: b }\n")).isEqualTo(
				"""
						layouts/pc1.yaml:1:10: error: screens: wrong type, a list, expected a mapping of names to screens
						layouts/pc1.yaml:2:10: error: windows: wrong type, a mapping, expected a list of windows, at least one""");
	}

	@Test
	void readWhenOnlyWarnedHasAValue() {
		Reading<Layout> reading = read(START + "    area: { x: 0, y: 0, width: 100px, height: 1 }\n");
		assertThat(reading.valid()).isTrue();
		assertThat(reading.mistakes()).singleElement()
			.satisfies((mistake) -> assertThat(mistake.severity()).isEqualTo(Mistake.Severity.WARNING));
	}

	@Test
	void readWhenMoreWindowsShareABrowserThanItHasConnectionsToTheirSiteWarns() {
		String six = windows(6, "http://site.example:3000/");
		assertThat(mistakes(six)).isEmpty();
		assertThat(mistakes(six + windowAt("http://site.example/", 7))).isEmpty();
		assertThat(mistakes(six + windowAt("http://site.example:3000/", 7) + windowAt("http://site.example:3000/", 8)))
			.isEqualTo("layouts/pc1.yaml:9:22: warning: windows[6].url: more than 6 windows share a browser and are at "
					+ "http://site.example:3000; over HTTP/1.1 it has no more connections there, and windows wait for each "
					+ "other if each holds a stream open, expected a site that speaks HTTP/2, or browser: { sharing: none }");
		assertThat(mistakes("browser: { sharing: none }\n" + windows(8, "http://site.example/"))).isEmpty();
		assertThat(mistakes("sign-in: site247\n" + six
				+ windowAt("http://site.example:3000/", 7).replace("screen:", "sign-in: none, screen:")))
			.isEmpty();
	}

	private static String windows(int count, String url) {
		StringBuilder text = new StringBuilder("screens: { main: { width: 12000, height: 1000 } }\nwindows:\n");
		for (int i = 1; i <= count; i++) {
			text.append(windowAt(url, i));
		}
		return text.toString();
	}

	private static String windowAt(String url, int number) {
		return "  - { name: w%1$d, url: \"%2$s%1$d\", screen: main, area: { columns: 12, rows: 1, column: %1$d, row: 1 } }\n"
			.formatted(number, url);
	}

	@Test
	void readWhenThereAreTooManyWindowsSaysSo() {
		assertThat(mistakes("screens: { main: { width: 1, height: 1 } }\nwindows:\n" + "- {}\n".repeat(101)))
			.isEqualTo("layouts/pc1.yaml:3:1: error: windows: 101 windows, expected at most 100");
	}

	@Test
	void readWhenAnyPartOfTheTextIsChangedEndsWithAValueOrMistakes() {
		String text = resource("wrong.yaml");
		Random random = new Random(11);
		for (int i = 0; i < 3_000; i++) {
			int start = random.nextInt(text.length());
			int end = Math.min(text.length(), start + random.nextInt(20));
			int from = random.nextInt(text.length());
			String moved = text.substring(from, Math.min(text.length(), from + random.nextInt(20)));
			Reading<Layout> reading = read(text.substring(0, start) + moved + text.substring(end));
			assertThat(reading.valid() || !reading.mistakes().isEmpty()).isTrue();
			assertThat(reading.mistakes()).allMatch((mistake) -> !mistake.toString().contains("\n"));
		}
	}

	@Test
	void readWhenHugeAndWrongEndsSoon() {
		StringBuilder windows = new StringBuilder("screens: { main: { width: 1, height: 1 } }\nwindows:\n");
		while (windows.length() < YamlTree.LARGEST - 100) {
			windows.append("- { name: a, url: http://a/, screen: main }\n");
		}
		assertThat(read(windows.toString()).mistakes()).isNotEmpty();
		assertThat(read("a.".repeat(500_000)).mistakes()).isNotEmpty();
		assertThat(read(START.replace("https://site.example/", "a.".repeat(500_000))).mistakes()).isNotEmpty();
		assertThat(read(START.replace("https://site.example/", "http://" + "a:".repeat(500_000))).mistakes())
			.isNotEmpty();
	}

	@Test
	void readWhenThereAreNoRecipesSaysSo() {
		assertThat(new LayoutReader(List.of())
			.read("f.yaml", "f", ("sign-in: site247\n" + START).getBytes(StandardCharsets.UTF_8))
			.mistakes()).singleElement()
			.hasToString("f.yaml:1:10: error: sign-in: unknown recipe \"site247\", "
					+ "expected a recipe in config/sign-ins; there is none");
	}

	/** Golden files: NAME.txt lists the mistakes of NAME.yaml. */
	private static void assertGolden(String name) {
		assertThat(mistakes(resource(name + ".yaml"))).isEqualTo(resource(name + ".txt").strip());
	}

	private static String resource(String name) {
		try (InputStream stream = Objects.requireNonNull(LayoutReaderTests.class.getResourceAsStream(name), name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Layout valid(String text) {
		Reading<Layout> reading = read(text);
		assertThat(reading.mistakes()).isEmpty();
		return reading.get();
	}

	private static String mistakes(String text) {
		return read(text).mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"));
	}

	private static Reading<Layout> read(String text) {
		return new LayoutReader(Set.of("site247", "whatap")).read("layouts/pc1.yaml", "pc1",
				text.getBytes(StandardCharsets.UTF_8));
	}

}
