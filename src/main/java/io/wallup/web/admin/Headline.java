package io.wallup.web.admin;

import java.util.List;

import io.wallup.wall.WindowState;

/**
 * All walls in one line, for somebody who looks at three in the morning.
 *
 * @param level the worst state of all
 * @param text the last part of the line's key
 * @param windows how many windows the line is about
 * @param of how many there are
 */
public record Headline(Level level, String text, long windows, long of) {

	/** The line for these walls. */
	static Headline of(List<WallGlance> walls) {
		List<WallGlance> live = walls.stream()
			.filter((wall) -> wall.standing().live() && wall.standing() != WallStanding.STOPPING)
			.toList();
		List<WindowGlance> windows = live.stream().flatMap((wall) -> wall.windows().stream()).toList();
		long all = windows.size();
		long failed = windows.stream().filter(WindowGlance::failed).count();
		long up = windows.stream().filter((window) -> window.state() == WindowState.UP).count();
		if (failed > 0) {
			return new Headline(Level.FAILED, (failed < all) ? "failed" : "failed-all", failed, all);
		}
		if (up < all) {
			return new Headline(Level.WORKING, "working", up, all);
		}
		if (all > 0) {
			long remarked = windows.stream().filter((window) -> window.trouble() != null).count();
			return (remarked > 0) ? new Headline(Level.REMARKED, "remarked", remarked, all)
					: new Headline(Level.UP, "up", up, all);
		}
		if (walls.stream().anyMatch((wall) -> wall.standing() == WallStanding.STOPPING)) {
			return new Headline(Level.OFF, "stopping", 0, 0);
		}
		if (walls.stream().anyMatch((wall) -> wall.standing() == WallStanding.EXPECTED)) {
			return new Headline(Level.WORKING, "expected", 0, 0);
		}
		return new Headline(Level.OFF, walls.isEmpty() ? "empty" : "off", 0, 0);
	}

	/** How bad it is, the worst first. */
	public enum Level {

		/** A window has failed. */
		FAILED,
		/** Something is under way. */
		WORKING,
		/** Everything stands, and something is not as it should be. */
		REMARKED,
		/** Everything stands. */
		UP,
		/** Nothing is up. */
		OFF;

		/** The name of the colour and shape that it has in common with the windows. */
		public String tone() {
			return switch (this) {
				case FAILED -> "failed";
				case WORKING -> "loading";
				case REMARKED -> "partial";
				case UP -> "up";
				case OFF -> "closed";
			};
		}

	}

}
