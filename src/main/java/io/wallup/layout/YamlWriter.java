package io.wallup.layout;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes values as the author of a file does.
 *
 * @param quotedKeys whether keys are in double quotes, as in JSON
 * @param padded whether there is a space inside of braces
 */
record YamlWriter(boolean quotedKeys, boolean padded) {

	private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/][\\p{L}\\p{N}_./:?=&+~@#;$!*()%-]*");

	// numbers of areas and whatever the area itself is called
	private static final Pattern LENGTH = Pattern.compile("[0-9./]+(?:px|%)?");

	private static final Pattern NO_TEXT = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|~");

	private static final Pattern BRACE = Pattern.compile("\\{( ?)[\\w\"']");

	/** The way in which the text around there is written. */
	static YamlWriter like(String text, boolean quotedKeys) {
		boolean padded = BRACE.matcher(text)
			.results()
			.mapToInt((brace) -> (brace.end(1) > brace.start(1)) ? 1 : -1)
			.sum() >= 0;
		return new YamlWriter(quotedKeys, padded);
	}

	/** A text, in the quote that it was in before ({@code ' '} for none). */
	static String text(String text, char quote) {
		return switch (quote) {
			case '\'' -> "'" + text.replace("'", "''") + "'";
			case '"' -> quoted(text);
			default -> isPlain(text) ? text : quoted(text);
		};
	}

	private static boolean isPlain(String text) {
		return PLAIN.matcher(text).matches() && !text.endsWith(":") && !NO_TEXT.matcher(text).matches();
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** A length, in the quote that it was in before as far as it may be. */
	static String length(String length, char quote) {
		boolean number = length.matches("[0-9.]+");
		return (number || quote == ' ') ? length : text(length, quote);
	}

	String key(String key) {
		return this.quotedKeys ? quoted(key) : key;
	}

	String value(String value) {
		if (LENGTH.matcher(value).matches()) {
			return length(value, this.quotedKeys ? '"' : ' ');
		}
		return value.startsWith("{") ? value : text(value, this.quotedKeys ? '"' : ' ');
	}

	String entry(String key, String value) {
		return key(key) + ": " + value(value);
	}

	/** A mapping in braces. */
	String mapping(Map<String, String> entries) {
		String space = this.padded ? " " : "";
		return entries.entrySet()
			.stream()
			.map((entry) -> entry(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", ", "{" + space, space + "}"));
	}

}
