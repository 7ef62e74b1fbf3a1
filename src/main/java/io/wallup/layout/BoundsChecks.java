package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Screen.Insets;
import org.jspecify.annotations.Nullable;

/** Checks where the windows of a layout come to be, as far as that is known. */
final class BoundsChecks {

	/** The width below which no Chrome window with tabs goes, in DIPs. */
	static final int LEAST_WIDTH = 508;

	// divisible by many numbers, so that rounding does not matter
	private static final Bounds ANY_WORK_AREA = new Bounds(0, 0, 27_720, 27_720);

	private final Map<String, ScreenShapes.Draft> screens;

	BoundsChecks(Map<String, ScreenShapes.Draft> screens) {
		this.screens = screens;
	}

	void check(List<Values> windows) {
		List<Located> located = new ArrayList<>();
		for (Values window : windows) {
			Located next = locate(window);
			if (next != null) {
				located.forEach((earlier) -> warnOfOverlap(earlier, next));
				located.add(next);
			}
		}
	}

	private @Nullable Located locate(Values window) {
		ScreenShapes.Draft screen = this.screens.get(window.optional(LayoutShape.SCREEN).orElse(""));
		Area area = window.find(LayoutShape.AREA);
		String name = window.optional(LayoutShape.NAME).orElse("?");
		if (screen == null || area == null || (window.has(LayoutShape.AREA) && !window.knows(LayoutShape.AREA))) {
			return null;
		}
		if (screen.extent() instanceof Extent.Fixed(Bounds whole)) {
			return locate(window, name, area, whole, screen.taskbar());
		}
		if (!area.box().shared()) {
			return null;
		}
		Bounds bounds = within(window, name, area, ANY_WORK_AREA);
		return (bounds != null) ? new Located(window, name, screen, bounds, false) : null;
	}

	private static @Nullable Bounds within(Values window, String name, Area area, Bounds workArea) {
		try {
			return area.within(workArea);
		}
		catch (IllegalArgumentException ex) {
			window.reject(LayoutShape.AREA, "nothing is left of window " + Place.quote(name),
					"an area of at least 1 DIP");
			return null;
		}
	}

	private @Nullable Located locate(Values window, String name, Area area, Bounds whole, @Nullable Insets taskbar) {
		Bounds workArea = (taskbar != null) ? taskbar.of(whole) : whole;
		Bounds bounds = within(window, name, area, workArea);
		if (bounds == null) {
			return null;
		}
		String where = "window %s (%s)".formatted(Place.quote(name), bounds);
		if (!whole.contains(bounds)) {
			window.reject(LayoutShape.AREA, where + " is not within its screen",
					"bounds within %s".formatted(workArea));
		}
		else if (!workArea.contains(bounds)) {
			warn(window, where + " is partly under the taskbar", "bounds within %s".formatted(workArea));
		}
		if (bounds.width() < LEAST_WIDTH) {
			warn(window, where + " is narrower than Chrome's windows get", "a width of at least " + LEAST_WIDTH);
		}
		return new Located(window, name, null, bounds, true);
	}

	private static void warnOfOverlap(Located earlier, Located later) {
		if (Objects.equals(earlier.screen(), later.screen()) && earlier.bounds().overlaps(later.bounds())) {
			warn(later.window(), "%s overlaps %s".formatted(later, earlier), "areas that do not overlap");
		}
	}

	private static void warn(Values window, String problem, String expected) {
		window.place(LayoutShape.AREA).warning(window.node(LayoutShape.AREA), problem, null, expected, null);
	}

	/**
	 * A window and its bounds: on the desktop, or on a monitor whose size is not known
	 * yet.
	 */
	private record Located(Values window, String name, ScreenShapes.@Nullable Draft screen, Bounds bounds,
			boolean exact) {

		@Override
		public String toString() {
			return "window " + Place.quote(this.name) + (this.exact ? " (" + this.bounds + ")" : "");
		}

	}

}
