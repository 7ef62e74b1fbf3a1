package io.wallup.demo;

import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link DemoLayout}. */
class DemoLayoutTests {

	private static final DemoLayout LAYOUT = new DemoLayout("""
			description: Demo
			screens:
			  upper: { x: 0, y: 0, width: 2560, height: 1440 }

			  # the other one
			  main:
			    x: 0
			    y: 1440

			# what is shown
			sign-in: demo-site247
			windows:
			  - name: run1_1
			    url: http://127.0.0.1:9248/site247/dash/run1_1
			  - name: run2_2
			    sign-in: demo-whatap
			    url: http://127.0.0.1:9249/whatap/dash/run2_2
			""");

	@Test
	void ontoNoMonitorsLeavesTheTextAsItIs() {
		assertThat(LAYOUT.onto(List.of())).isEqualTo(LAYOUT);
	}

	@Test
	void ontoTwoMonitorsUsesTheWorkAreasOfTheSecondAndThePrimary() {
		DemoLayout layout = LAYOUT.onto(List.of(monitor("left", new Bounds(-1920, 0, 1920, 1040), false),
				monitor("right", new Bounds(0, 0, 2560, 1400), true)));
		assertThat(layout.text()).startsWith("""
				description: Demo
				screens:   # as they were found when the demo started
				  upper: { x: -1920, y: 0, width: 1920, height: 1040 }
				  main: { x: 0, y: 0, width: 2560, height: 1400 }

				# what is shown
				sign-in: demo-site247
				""");
	}

	@Test
	void ontoOneMonitorUsesItsHalvesWithoutAGap() {
		DemoLayout layout = LAYOUT.onto(List.of(monitor("only", new Bounds(0, 20, 1366, 727), true)));
		assertThat(layout.text()).contains("upper: { x: 0, y: 20, width: 1366, height: 363 }",
				"main: { x: 0, y: 383, width: 1366, height: 364 }");
	}

	@Test
	void recipesAreThoseOfTheLayoutAndItsWindows() {
		assertThat(LAYOUT.recipes()).containsExactly("demo-site247", "demo-whatap");
	}

	@Test
	void withPortsNamesThePortsThatTheSitesHave() {
		try (DemoSites sites = DemoSites.start(DemoSettings.QUICK)) {
			assertThat(DemoLayout.withPorts(LAYOUT.text(), sites)).doesNotContain(":9248/", ":9249/")
				.contains(sites.dashboard(Site.SITE247, "run1_1").toString(),
						sites.dashboard(Site.WHATAP, "run2_2").toString());
		}
	}

	private static Monitor monitor(String label, Bounds workArea, boolean primary) {
		return new Monitor(label, workArea, workArea, 1, primary);
	}

}
