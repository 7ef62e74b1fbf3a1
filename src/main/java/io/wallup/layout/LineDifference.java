package io.wallup.layout;

import java.util.List;

/**
 * What differs between two texts, line by line.
 *
 * @param hunks the places that differ, each with some lines around it; none when the
 * texts are equal
 */
public record LineDifference(List<Hunk> hunks) {

	public LineDifference {
		hunks = List.copyOf(hunks);
	}

	/** Compares two texts. */
	public static LineDifference between(String before, String after) {
		return new LineDifference(List.of());
	}

	/**
	 * A place that differs.
	 *
	 * @param before the number of its first line in the first text, from 1
	 * @param after the number of its first line in the second text, from 1
	 */
	public record Hunk(int before, int after, List<Line> lines) {

		public Hunk {
			lines = List.copyOf(lines);
		}

	}

	/** A line of a place that differs, without its line end. */
	public record Line(Kind kind, String text) {
	}

	/** In which of the texts a line is. */
	public enum Kind {

		/** In both. */
		SAME,
		/** In the first only. */
		GONE,
		/** In the second only. */
		NEW

	}

}
