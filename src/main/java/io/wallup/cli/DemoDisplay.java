package io.wallup.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/**
 * Where the demo shows its windows.
 *
 * @param text what to say about it
 * @param monitors the monitors; empty for those that the layout names
 * @param properties what the service is told about it
 */
record DemoDisplay(String text, List<Monitor> monitors, Map<String, String> properties) {

	private static final Bounds VIRTUAL = new Bounds(0, 0, 2560, 2880);

	static DemoDisplay of(Surroundings surroundings, Path state, boolean headless) {
		Pc pc = surroundings.pc();
		if (headless) {
			return headless("The windows are headless.");
		}
		if (!pc.display()) {
			return (pc.has("Xvfb") && pc.has("openbox")) ? virtual() : headless(
					"There is no display, nor Xvfb and openbox for a virtual one, so the windows are headless.");
		}
		try (OpenBrowsers open = surroundings.browsers().open(state, false)) {
			List<Monitor> monitors = open.browsers().monitors(BrowserSettings.DEFAULT);
			return new DemoDisplay(
					"The windows are on " + ((monitors.size() > 1) ? "two of your screens." : "your screen."), monitors,
					Map.of());
		}
	}

	private static DemoDisplay virtual() {
		String size = VIRTUAL.width() + "x" + VIRTUAL.height();
		return new DemoDisplay("There is no display, so the windows are on a virtual one of " + size + ".",
				List.of(new Monitor("virtual", VIRTUAL, VIRTUAL, 1, true)),
				Map.of("wallup.browser.virtual-display", size));
	}

	private static DemoDisplay headless(String text) {
		return new DemoDisplay(text, List.of(), Map.of("wallup.browser.headless", "true"));
	}

}
