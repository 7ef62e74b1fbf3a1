package io.wallup.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a YAML file, for what its tokens do not tell. */
final class YamlText {

	private static final Pattern FORBIDDEN = Pattern
		.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff]");

	private static final Pattern COMMENT = Pattern.compile("[ \\t]*(#.*)");

	private final String text;

	YamlText(String text) {
		this.text = text;
	}

	String text() {
		return this.text;
	}

	/**
	 * Tells the first character that YAML does not allow; the parser does not say where
	 * it is.
	 */
	boolean tellForbidden(Place root) {
		Matcher matcher = FORBIDDEN.matcher(this.text);
		if (!matcher.find()) {
			return false;
		}
		String before = this.text.substring(0, matcher.start());
		int line = (int) before.chars().filter((character) -> character == '\n').count() + 1;
		root.error(line, matcher.start() - before.lastIndexOf('\n'),
				"control character U+%04X".formatted((int) matcher.group().charAt(0)), "printable characters only");
		return true;
	}

	/** The comment that the rest of the line from there is, else nothing. */
	String commentAt(int index) {
		Matcher matcher = COMMENT.matcher(this.text).region(Math.min(index, this.text.length()), this.text.length());
		return matcher.lookingAt() ? matcher.group(1).strip() : "";
	}

	/** Whether this character stands there. */
	boolean isAt(char character, int index) {
		return index < this.text.length() && this.text.charAt(index) == character;
	}

}
