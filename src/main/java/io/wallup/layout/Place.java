package io.wallup.layout;

import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A path inside the file that is being read, and where its mistakes are told. */
public final class Place {

	private static final int LONGEST_QUOTE = 80;

	private final Mistakes mistakes;

	private final String path;

	Place(Mistakes mistakes, String path) {
		this.mistakes = mistakes;
		this.path = path;
	}

	/** The schemes that addresses may have there. */
	AddressSchemes schemes() {
		return this.mistakes.schemes();
	}

	/** The place of the value of a key. */
	public Place key(String name) {
		String shown = shorten(name);
		return new Place(this.mistakes, this.path.isEmpty() ? shown : this.path + "." + shown);
	}

	/** The place of an item of a list, from 0. */
	public Place item(int index) {
		return new Place(this.mistakes, "%s[%d]".formatted(this.path, index));
	}

	/**
	 * Tells an error.
	 * @param at the node that is wrong
	 * @param problem what is wrong with it, with the value in quotes
	 * @param value the value, unless it must not be shown
	 * @param expected what would have been right
	 * @param didYouMean what was probably meant
	 */
	public void error(Node at, String problem, @Nullable String value, @Nullable String expected,
			@Nullable String didYouMean) {
		add(at.line(), at.column(), Severity.ERROR, problem, value, expected, didYouMean);
	}

	/** Tells a warning; the parameters are those of an error. */
	public void warning(Node at, String problem, @Nullable String value, @Nullable String expected,
			@Nullable String didYouMean) {
		add(at.line(), at.column(), Severity.WARNING, problem, value, expected, didYouMean);
	}

	/** Tells that a value is not of the shape that it should have. */
	void wrong(Node at, String expected, @Nullable String didYouMean) {
		switch (at) {
			case Scalar scalar when scalar.form() == Form.ABSENT && !scalar.text().isEmpty() ->
				error(at, "no value; %s is a comment".formatted(quote(scalar.text())), null, expected,
						"'" + shorten(scalar.text()) + "'");
			case Scalar scalar when scalar.form() == Form.ABSENT -> error(at, "no value", null, expected, null);
			case Scalar scalar -> error(at, "wrong value " + quote(scalar.text()), scalar.text(), expected, didYouMean);
			case Node other -> error(at, "wrong type, " + other.kind(), null, expected, null);
		}
	}

	/** Tells the same of a value that might be a secret, without the value. */
	void wrongAndHidden(Node at, String expected) {
		boolean absent = at instanceof Scalar scalar && scalar.form() == Form.ABSENT;
		error(at, absent ? "no value" : "wrong value (not shown)", null, expected, null);
	}

	void error(int line, int column, String problem, @Nullable String expected) {
		add(line, column, Severity.ERROR, problem, null, expected, null);
	}

	private void add(int line, int column, Severity severity, String problem, @Nullable String value,
			@Nullable String expected, @Nullable String didYouMean) {
		this.mistakes.add(new Mistake(this.mistakes.file(), line, column, severity, this.path, problem, value, expected,
				didYouMean));
	}

	/** The value in quotes, on one line and not too long. */
	public static String quote(String value) {
		return "\"" + shorten(value) + "\"";
	}

	private static String shorten(String value) {
		return printable(value, LONGEST_QUOTE);
	}

	/** The text on one line, without what cannot be seen, and not longer than that. */
	static String printable(String value, int longest) {
		StringBuilder text = new StringBuilder();
		int count = 0;
		for (int codePoint : value.codePoints().limit(longest + 1L).toArray()) {
			if (++count > longest) {
				return text.append("...").toString();
			}
			switch (codePoint) {
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				case '\t' -> text.append("\\t");
				default -> text.appendCodePoint(unprintable(codePoint) ? '\ufffd' : codePoint);
			}
		}
		return text.toString();
	}

	private static boolean unprintable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED ->
				true;
			default -> false;
		};
	}

}
