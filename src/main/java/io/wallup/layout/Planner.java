package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wallup.layout.Plan.Placed;
import org.jspecify.annotations.Nullable;

/** Works out where the windows of a layout belong on the screens that there are. */
final class Planner {

	private final Layout layout;

	private final Map<String, WorkArea> workAreas = new LinkedHashMap<>();

	private final List<String> problems = new ArrayList<>();

	Planner(Layout layout, List<Monitor> monitors) {
		this.layout = layout;
		for (Screen screen : layout.screens()) {
			try {
				this.workAreas.put(screen.name(), WorkArea.of(screen, monitors));
			}
			catch (IllegalArgumentException ex) {
				this.problems.add(Objects.requireNonNull(ex.getMessage()));
			}
		}
	}

	Plan plan() {
		List<Placed> windows = new ArrayList<>();
		for (Window window : this.layout.windows()) {
			Bounds bounds = bounds(window);
			if (bounds != null) {
				windows.add(new Placed(window, bounds));
			}
		}
		if (!this.problems.isEmpty()) {
			throw new PlanException(this.layout.name(), this.problems);
		}
		return new Plan(this.layout, windows);
	}

	/** The work areas by the names of their screens, without those that are not there. */
	Map<String, WorkArea> workAreas() {
		return this.workAreas;
	}

	private @Nullable Bounds bounds(Window window) {
		WorkArea workArea = this.workAreas.get(window.screen());
		if (workArea == null) {
			return null;
		}
		try {
			Bounds bounds = window.area().within(workArea.free());
			if (!workArea.whole().contains(bounds)) {
				this.problems.add("window %s (%s) is not within screen %s (%s)".formatted(Place.quote(window.name()),
						bounds, Place.quote(window.screen()), workArea.whole()));
			}
			return bounds;
		}
		catch (IllegalArgumentException ex) {
			this.problems.add("window %s: %s".formatted(Place.quote(window.name()), ex.getMessage()));
			return null;
		}
	}

}
