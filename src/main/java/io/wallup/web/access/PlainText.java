package io.wallup.web.access;

/** Makes text of others fit for logs and the audit record, where it can forge nothing. */
final class PlainText {

	private static final int MOST = 200;

	private PlainText() {
	}

	/**
	 * The text with its line ends, control characters and those that change the direction
	 * of writing made visible, and no longer than is of use.
	 */
	static String of(String text) {
		StringBuilder plain = new StringBuilder();
		text.codePoints().limit(MOST).forEach((each) -> append(plain, each));
		if (text.codePointCount(0, text.length()) > MOST) {
			plain.append('…');
		}
		return plain.toString();
	}

	private static void append(StringBuilder plain, int character) {
		switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
				plain.append("\\u%04x".formatted(character));
			default -> plain.appendCodePoint(character);
		}
	}

}
