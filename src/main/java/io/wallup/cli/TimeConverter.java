package io.wallup.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times as layouts write them, such as {@code 90s} or {@code 2m}. */
final class TimeConverter implements ITypeConverter<Duration> {

	private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

	@Override
	public Duration convert(String text) {
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			throw new TypeConversionException("\"" + text + "\" is no time, expected one such as 90s or 2m");
		}
		long number = Long.parseLong(time.group(1));
		return switch (time.group(2)) {
			case "ms" -> Duration.ofMillis(number);
			case "s" -> Duration.ofSeconds(number);
			case "m" -> Duration.ofMinutes(number);
			default -> Duration.ofHours(number);
		};
	}

}
