package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.wallup.layout.Plan.Group;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanTests {

	private static final Monitor FIRST = new Monitor("DELL U2720Q", new Bounds(0, 0, 2560, 1440),
			new Bounds(0, 0, 2560, 1392), 1.5, true);

	private static final Monitor SECOND = new Monitor("LG", new Bounds(-1920, 200, 1920, 1080),
			new Bounds(-1920, 200, 1920, 1080), 1, false);

	private static final List<Monitor> MONITORS = List.of(FIRST, SECOND);

	@Test
	void ofWhenScreensAreFixedNeedsNoMonitors() {
		assertThat(bounds("{ x: 0, y: -1440, resolution: 3840x2160, scale: 1.5, taskbar: 50 }", List.of()))
			.containsExactly(new Bounds(0, -1440, 2560, 1390));
	}

	@Test
	void ofWhenMonitorsAreNamedAnyWayTakesTheirWorkAreas() {
		assertThat(bounds("{ monitor: primary }", MONITORS)).containsExactly(FIRST.workArea());
		assertThat(bounds("{ monitor: 2 }", MONITORS)).containsExactly(SECOND.workArea());
		assertThat(bounds("{ monitor: dell u2720q }", MONITORS)).containsExactly(FIRST.workArea());
	}

	@Test
	void ofWhenTheLayoutSaysTheTaskbarOfAMonitorTakesThat() {
		assertThat(bounds("{ monitor: 1, taskbar: 0 }", MONITORS)).containsExactly(FIRST.bounds());
		assertThat(bounds("{ monitor: 2, taskbar: { left: 60, top: 10 } }", MONITORS))
			.containsExactly(new Bounds(-1860, 210, 1860, 1070));
	}

	@Test
	void ofWhenNoMonitorIsPrimaryTakesTheFirst() {
		assertThat(bounds("{ monitor: primary }", List.of(SECOND))).containsExactly(SECOND.workArea());
	}

	@Test
	void ofWhenMonitorsAreMissingSaysWhichAndWhatThereIs() {
		Layout layout = layout("""
				screens: { a: { monitor: 3 }, b: { monitor: SAMSUNG }, c: { monitor: 1 } }
				windows:
				  - { name: a, url: "http://a/", screen: a }
				  - { name: c, url: "http://a/", screen: c, area: { x: 2000px, y: 0, width: 800px, height: 1 } }
				""");
		String there = "1 \"DELL U2720Q\" (2560x1440 at 0,0, primary), 2 \"LG\" (1920x1080 at -1920,200)";
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> Plan.of(layout, MONITORS))
			.withMessageStartingWith("Layout \"pc1\" does not fit this PC: screen \"a\": there is no monitor 3")
			.satisfies((ex) -> assertThat(ex.problems()).containsExactly(
					"screen \"a\": there is no monitor 3; expected one of: " + there,
					"screen \"b\": there is no monitor \"SAMSUNG\"; expected one of: " + there,
					"window \"c\" (800x1392 at 2000,0) is not within screen \"c\" (2560x1440 at 0,0)"));
	}

	@Test
	void ofWhenNothingIsDetectedSaysSo() {
		Layout layout = layout(text("{ monitor: primary }"));
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> Plan.of(layout, List.of()))
			.withMessage("Layout \"pc1\" does not fit this PC: screen \"main\": there is no primary monitor; "
					+ "expected one of: none detected");
	}

	@Test
	void ofWhenTwoMonitorsHaveTheLabelAsksForNumbers() {
		Layout layout = layout(text("{ monitor: LG }"));
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> Plan.of(layout, List.of(SECOND, SECOND)))
			.withMessageContaining(
					"screen \"main\": 2 monitors have the label \"LG\"; expected their numbers: 1 \"LG\"");
	}

	@Test
	void groupsWhenSharingIsSignInHasOneGroupForEachSignIn() {
		assertThat(groups("")).containsExactly("one: a, c", "null: b, e", "two: d");
	}

	@Test
	void groupsWhenSharingIsNoneHasOneGroupForEachWindow() {
		assertThat(groups("browser: { sharing: none }")).containsExactly("one: a", "null: b", "one: c", "two: d",
				"null: e");
	}

	private static Stream<String> groups(String browser) {
		return Plan.of(layout(browser + """

				screens: { main: { width: 5000, height: 1440 } }
				sign-in: one
				windows:
				  - { name: a, url: "http://a/", screen: main, area: { columns: 5, column: 1 } }
				  - { name: b, url: "http://a/", screen: main, area: { columns: 5, column: 2 }, sign-in: none }
				  - { name: c, url: "http://a/", screen: main, area: { columns: 5, column: 3 } }
				  - { name: d, url: "http://a/", screen: main, area: { columns: 5, column: 4 }, sign-in: two }
				  - { name: e, url: "http://a/", screen: main, area: { columns: 5, column: 5 }, sign-in: none }
				"""), List.of()).groups().stream().map(PlanTests::text);
	}

	private static String text(Group group) {
		return group.signIn() + ": "
				+ String.join(", ", group.windows().stream().map((placed) -> placed.window().name()).toList());
	}

	private static Stream<Bounds> bounds(String screen, List<Monitor> monitors) {
		return Plan.of(layout(text(screen)), monitors).windows().stream().map(Plan.Placed::bounds);
	}

	private static String text(String screen) {
		return "screens: { main: %s }\nwindows: [ { name: a, url: http://a/, screen: main } ]\n".formatted(screen);
	}

	private static Layout layout(String text) {
		Reading<Layout> reading = new LayoutReader(List.of("one", "two")).read("pc1.yaml", "pc1",
				text.getBytes(StandardCharsets.UTF_8));
		assertThat(reading.mistakes()).isEmpty();
		return reading.get();
	}

}
