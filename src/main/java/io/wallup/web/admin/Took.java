package io.wallup.web.admin;

import java.util.Locale;

/**
 * How long something took, for a person.
 *
 * @param key the text that it stands in, with its unit
 * @param number seconds, or minutes and seconds
 */
public record Took(String key, String number) {

	static Took of(double seconds) {
		return (seconds < 60) ? new Took("runs.seconds.short", seconds(seconds))
				: new Took("runs.minutes.short", minutes((long) seconds));
	}

	private static String seconds(double seconds) {
		return String.format(Locale.ROOT, (seconds == Math.rint(seconds)) ? "%.0f" : "%.1f", seconds);
	}

	private static String minutes(long seconds) {
		return (seconds % 60 == 0) ? String.valueOf(seconds / 60)
				: String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
	}

}
