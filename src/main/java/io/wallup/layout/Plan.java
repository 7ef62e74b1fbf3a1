package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.BrowserSettings.Sharing;
import org.jspecify.annotations.Nullable;

/** A layout whose windows have their bounds, in the order of the layout. */
public record Plan(Layout layout, List<Placed> windows) {

	public Plan {
		windows = List.copyOf(windows);
	}

	/**
	 * Gives the windows of a layout their bounds.
	 * @param monitors the displays that there are, in the order of
	 * {@code wallup screens}; may be empty for a layout that names none of them
	 * @throws PlanException when a monitor is not there, or a window does not fit on its
	 * screen
	 */
	public static Plan of(Layout layout, List<Monitor> monitors) {
		return new Planner(layout, monitors).plan();
	}

	/** The windows grouped by the browser that shows them. */
	public List<Group> groups() {
		Map<Object, List<Placed>> groups = new LinkedHashMap<>();
		for (Placed placed : this.windows) {
			Object key = (this.layout.browser().sharing() == Sharing.NONE) ? placed
					: Optional.ofNullable(placed.window().signIn());
			groups.computeIfAbsent(key, (added) -> new ArrayList<>()).add(placed);
		}
		return groups.values()
			.stream()
			.map((windows) -> new Group(windows.getFirst().window().signIn(), windows))
			.toList();
	}

	/** The windows that share one browser and so one sign-in. */
	public record Group(@Nullable String signIn, List<Placed> windows) {

		public Group {
			windows = List.copyOf(windows);
		}

	}

	/** A window and where on the desktop it belongs. */
	public record Placed(Window window, Bounds bounds) {
	}

}
