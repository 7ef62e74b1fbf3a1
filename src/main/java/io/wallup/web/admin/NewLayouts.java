package io.wallup.web.admin;

import java.util.List;
import java.util.Optional;

import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Monitor;

/** What a layout that is not there yet begins with. */
final class NewLayouts {

	/** Begins with the screens of this PC. */
	static final String SCREENS = "";

	private final Layouts layouts;

	private final Desktop desktop;

	NewLayouts(Layouts layouts, Desktop desktop) {
		this.layouts = layouts;
		this.desktop = desktop;
	}

	/**
	 * The first text.
	 * @param from the layout that is copied; empty to begin with the screens of this PC
	 */
	Optional<String> text(String from) {
		return from.equals(SCREENS) ? Optional.of(template(this.desktop.monitors()))
				: this.layouts.find(from).map(LayoutFile::text);
	}

	private static String template(List<Monitor> monitors) {
		StringBuilder text = new StringBuilder(
				"# yaml-language-server: $schema=../config/schema/layout.json\nscreens:\n");
		String first = "main";
		for (int i = 0; i < monitors.size(); i++) {
			Monitor monitor = monitors.get(i);
			String name = monitor.primary() ? "main" : "screen-" + (i + 1);
			if (i == 0) {
				first = name;
			}
			text.append("  %s: { monitor: %s } # %s%s\n".formatted(name,
					monitor.primary() ? "primary" : String.valueOf(i + 1), monitor.bounds(), labelled(monitor)));
		}
		if (monitors.isEmpty()) {
			text.append("  main: { x: 0, y: 0, width: 1920, height: 1080, taskbar: 50 }\n");
		}
		text.append("windows:\n  - name: window-1\n    url: https://status.example/\n    screen: %s\n    area: full\n"
			.formatted(first));
		return text.toString();
	}

	private static String labelled(Monitor monitor) {
		String label = monitor.label().replaceAll("\\p{Cntrl}", "").strip();
		return label.isEmpty() ? "" : ", " + label;
	}

}
