package io.wallup.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wallup.wall.WindowState;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands, for the script of the page.
 *
 * @param at what time it is here
 * @param shape changes when the page must be drawn anew
 * @param title what the tab of the browser says
 */
record GlanceAnswer(long at, int shape, String tone, String title, String headline, List<Point> points,
		List<WallAnswer> walls) {

	static GlanceAnswer of(Instant at, List<WallGlance> walls, GlanceWords words) {
		Headline headline = Headline.of(walls);
		return new GlanceAnswer(at.toEpochMilli(), shape(walls), headline.level().tone(), words.title(headline),
				words.headline(headline), points(walls, words),
				walls.stream()
					.filter((wall) -> wall.standing().live())
					.map((wall) -> WallAnswer.of(wall, words))
					.toList());
	}

	/** Changes when the page must be drawn anew, rather than only its states. */
	static int shape(List<WallGlance> walls) {
		return Objects.hash(walls.stream().map(WallGlance::shape).toArray());
	}

	/** What somebody has to look at, the windows that have failed first. */
	static List<Point> points(List<WallGlance> walls, GlanceWords words) {
		List<WindowGlance> troubled = walls.stream()
			.filter((wall) -> wall.standing().live())
			.flatMap((wall) -> wall.windows().stream())
			.filter((window) -> window.trouble() != null)
			.toList();
		boolean failed = troubled.stream().anyMatch(WindowGlance::failed);
		return troubled.stream()
			.filter((window) -> window.failed() == failed)
			.map((window) -> new Point(window.layout(), window.name(), String.valueOf(words.trouble(window))))
			.toList();
	}

	/** Something that somebody has to look at. */
	record Point(String layout, String window, String text) {
	}

	/** How one wall stands. */
	record WallAnswer(String layout, String tone, String word, String count, List<WindowAnswer> windows) {

		static WallAnswer of(WallGlance wall, GlanceWords words) {
			return new WallAnswer(wall.layout(), wall.standing().tone(), words.standing(wall), words.count(wall),
					wall.windows().stream().map((window) -> WindowAnswer.of(window, words)).toList());
		}

	}

	/**
	 * How one window stands.
	 *
	 * @param since when it came to its state
	 * @param pictured whether a picture of it can be had
	 */
	record WindowAnswer(String name, String tone, String word, @Nullable Long since, boolean pictured,
			@Nullable String trouble, @Nullable String next, @Nullable String error, Map<WindowState, Double> seconds) {

		static WindowAnswer of(WindowGlance window, GlanceWords words) {
			Instant since = window.since();
			return new WindowAnswer(window.name(), window.tone(), words.state(window),
					(since != null) ? since.toEpochMilli() : null, window.pictured(), words.trouble(window),
					words.next(window), window.error(), window.seconds());
		}

	}

}
