package io.wallup.layout;

import java.util.List;

/**
 * A screen of a layout and where it is on this PC.
 *
 * @param whole the whole screen
 * @param free the screen less its taskbar
 */
public record PlacedScreen(String name, Bounds whole, Bounds free) {

	/**
	 * The screens of a layout, without those that are not there.
	 * @param monitors the displays that there are; may be empty for a layout that names
	 * none of them
	 */
	public static List<PlacedScreen> of(Layout layout, List<Monitor> monitors) {
		return new Planner(layout, monitors).workAreas()
			.entrySet()
			.stream()
			.map((entry) -> new PlacedScreen(entry.getKey(), entry.getValue().whole(), entry.getValue().free()))
			.toList();
	}

}
