package io.wallup.layout;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Durations as files write them: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}. */
public final class DurationText {

	static final String PATTERN = "(?:0|[1-9][0-9]{0,8})(?:ms|s|m|h)";

	private static final Pattern LOOSE = Pattern.compile("\\s*([0-9]{1,9})\\s*([a-z]*)\\.?\\s*");

	private DurationText() {
	}

	static Duration parse(String text) {
		int unit = text.endsWith("ms") ? text.length() - 2 : text.length() - 1;
		long amount = Long.parseLong(text.substring(0, unit));
		return switch (text.substring(unit)) {
			case "ms" -> Duration.ofMillis(amount);
			case "s" -> Duration.ofSeconds(amount);
			case "m" -> Duration.ofMinutes(amount);
			default -> Duration.ofHours(amount);
		};
	}

	/** The duration as a file writes it, with the largest unit that says it exactly. */
	public static String of(Duration duration) {
		long millis = duration.toMillis();
		if (millis % 1000 != 0) {
			return millis + "ms";
		}
		long seconds = millis / 1000;
		if (seconds % 60 != 0 || seconds == 0) {
			return seconds + "s";
		}
		return (seconds % 3600 != 0) ? seconds / 60 + "m" : seconds / 3600 + "h";
	}

	/** What somebody meant who wrote {@code 10}, {@code 10 sec} or the like. */
	static @Nullable String nearest(String text) {
		Matcher matcher = LOOSE.matcher(text.toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			return null;
		}
		String amount = Long.toString(Long.parseLong(matcher.group(1)));
		return switch (matcher.group(2)) {
			case "", "s", "sec", "secs", "second", "seconds" -> amount + "s";
			case "ms", "msec", "millis", "milliseconds" -> amount + "ms";
			case "m", "min", "mins", "minute", "minutes" -> amount + "m";
			case "h", "hr", "hour", "hours" -> amount + "h";
			default -> null;
		};
	}

}
