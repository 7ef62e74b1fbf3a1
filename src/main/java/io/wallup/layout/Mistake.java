package io.wallup.layout;

import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a file, and what was expected there.
 *
 * @param file the file as the person knows it, such as {@code layouts/pc1.yaml}
 * @param line the line, from 1
 * @param column the column, from 1
 * @param severity whether the file can be used all the same
 * @param where the path inside the file, such as {@code windows[0].area}; empty for the
 * file itself
 * @param problem what is wrong, with the value in quotes
 * @param value the value as it was written, or nothing when there is none or it must not
 * be shown
 * @param expected what would have been right, if that can be said
 * @param didYouMean what was probably meant, if anything comes near
 */
public record Mistake(String file, int line, int column, Severity severity, String where, String problem,
		@Nullable String value, @Nullable String expected, @Nullable String didYouMean) {

	private static final int LONGEST = 1_000;

	private static final int LONGEST_MEANT = 200;

	static final Comparator<Mistake> BY_POSITION = Comparator.comparingInt(Mistake::line)
		.thenComparingInt(Mistake::column);

	// much of it comes from the file, and goes to logs and answers
	public Mistake {
		file = Place.printable(file, LONGEST);
		where = Place.printable(where, LONGEST);
		problem = Place.printable(problem, LONGEST);
		expected = (expected != null) ? Place.printable(expected, LONGEST) : null;
		value = (value != null && value.length() > LONGEST) ? value.substring(0, LONGEST) : value;
		didYouMean = (didYouMean != null && didYouMean.equals(Place.printable(didYouMean, LONGEST_MEANT))) ? didYouMean
				: null;
	}

	/** The mistake without file and position, for places that show those otherwise. */
	public String text() {
		StringBuilder text = new StringBuilder();
		if (!this.where.isEmpty()) {
			text.append(this.where).append(": ");
		}
		text.append(this.problem);
		if (this.expected != null) {
			text.append(", expected ").append(this.expected);
		}
		if (this.didYouMean != null) {
			text.append("; did you mean \"").append(this.didYouMean).append("\"?");
		}
		return text.toString();
	}

	@Override
	public String toString() {
		return "%s:%d:%d: %s: %s".formatted(this.file, this.line, this.column, this.severity, text());
	}

	/** How bad it is. */
	public enum Severity {

		/** The file cannot be used. */
		ERROR,
		/** The file can be used, but probably says other than what is wanted. */
		WARNING;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
