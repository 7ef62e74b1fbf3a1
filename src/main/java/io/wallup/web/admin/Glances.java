package io.wallup.web.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.PlacedScreen;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanException;
import io.wallup.layout.Window;
import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowStatus;
import org.jspecify.annotations.Nullable;

/** Looks at the walls that are up, and at the layouts that are not. */
final class Glances {

	private final Walls walls;

	private final Layouts layouts;

	private final KnownMonitors monitors;

	private final InstantSource clock;

	Glances(Walls walls, Layouts layouts, KnownMonitors monitors, InstantSource clock) {
		this.walls = walls;
		this.layouts = layouts;
		this.monitors = monitors;
		this.clock = clock;
	}

	/** What time it is where the windows change their states. */
	Instant now() {
		return this.clock.instant();
	}

	/** Every wall, those that are up first. */
	List<WallGlance> all() {
		Map<String, Wall> live = this.walls.all().stream().collect(Collectors.toMap(Wall::layout, Function.identity()));
		Map<String, LayoutFile> files = this.layouts.all()
			.stream()
			.collect(Collectors.toMap(LayoutFile::name, Function.identity()));
		return Stream.concat(live.keySet().stream(), files.keySet().stream())
			.distinct()
			.map((name) -> glance(name, live.get(name), files.get(name)))
			.sorted(Comparator.comparing((WallGlance wall) -> !wall.standing().live())
				.thenComparing(WallGlance::layout))
			.toList();
	}

	/** One wall, up or not. */
	Optional<WallGlance> find(String layout) {
		Wall wall = this.walls.find(layout).orElse(null);
		LayoutFile file = this.layouts.find(layout).orElse(null);
		return (wall == null && file == null) ? Optional.empty() : Optional.of(glance(layout, wall, file));
	}

	private WallGlance glance(String name, @Nullable Wall wall, @Nullable LayoutFile file) {
		Layout layout = (file != null) ? file.inForce() : null;
		String description = (layout != null) ? layout.description() : "";
		String mistake = mistake(file);
		if (wall != null) {
			List<WindowGlance> windows = wall.windows()
				.stream()
				.map((status) -> WindowGlance.of(name, status, window(layout, status.window())))
				.toList();
			return new WallGlance(name, description,
					WallStanding.ofStates(wall.windows().stream().map(WindowStatus::state).toList()), wall.since(),
					wall.changed(), mistake, screens(layout), windows);
		}
		if (layout == null) {
			return new WallGlance(name, description, WallStanding.INVALID, null, false, mistake, List.of(), List.of());
		}
		WallStanding standing = this.walls.expected().contains(name) ? WallStanding.EXPECTED : WallStanding.OFF;
		try {
			List<WindowGlance> windows = Plan.of(layout, this.monitors.of(layout))
				.windows()
				.stream()
				.map((placed) -> WindowGlance.of(name, placed))
				.toList();
			return new WallGlance(name, description, standing, null, false, mistake, screens(layout), windows);
		}
		catch (PlanException ex) {
			String unfit = this.monitors.know(layout) ? String.join("; ", ex.problems()) : mistake;
			return new WallGlance(name, description, standing, null, false, unfit, List.of(), List.of());
		}
	}

	private List<PlacedScreen> screens(@Nullable Layout layout) {
		return (layout != null) ? PlacedScreen.of(layout, this.monitors.of(layout)) : List.of();
	}

	private static @Nullable Window window(@Nullable Layout layout, String name) {
		return (layout != null)
				? layout.windows().stream().filter((window) -> window.name().equals(name)).findFirst().orElse(null)
				: null;
	}

	private static @Nullable String mistake(@Nullable LayoutFile file) {
		return (file == null || file.current()) ? null
				: file.mistakes()
					.stream()
					.filter((mistake) -> mistake.severity() == Severity.ERROR)
					.findFirst()
					.map(Mistake::toString)
					.orElse(null);
	}

}
