package io.wallup.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up only when every wall that should be up is up; else it says which is not, and why.
 */
final class WallsHealth implements HealthIndicator {

	private final Walls walls;

	WallsHealth(Walls walls) {
		this.walls = walls;
	}

	@Override
	public Health health() {
		Map<String, String> details = new TreeMap<>();
		boolean up = true;
		for (String layout : this.walls.expected()) {
			Wall wall = this.walls.find(layout).orElse(null);
			up &= wall != null && wall.up();
			details.put(layout, (wall != null) ? describe(wall) : this.walls.whyMissing(layout));
		}
		return (up ? Health.up() : Health.down()).withDetails(details).build();
	}

	private static String describe(Wall wall) {
		return wall.up() ? "up"
				: wall.windows()
					.stream()
					.filter((window) -> window.state() != WindowState.UP)
					.map(WallsHealth::describe)
					.collect(Collectors.joining("; "));
	}

	private static String describe(WindowStatus window) {
		return (window.error() != null)
				? "window \"%s\" %s: %s".formatted(window.window(), window.state(), window.error())
				: "window \"%s\" %s".formatted(window.window(), window.state());
	}

}
