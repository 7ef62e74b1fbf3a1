package io.wallup.web.admin;

import java.util.ArrayList;
import java.util.List;

import io.wallup.layout.Bounds;

/**
 * By how much a window stands elsewhere than it should, in the words of a person who
 * looks at the screen.
 */
record BoundsDifference(Bounds wanted, Bounds actual) {

	/** The parts of the difference; none when there is none. */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		add(parts, this.actual.x() - this.wanted.x(), "right", "left");
		add(parts, this.actual.y() - this.wanted.y(), "lower", "higher");
		add(parts, this.actual.width() - this.wanted.width(), "wider", "narrower");
		add(parts, this.actual.height() - this.wanted.height(), "taller", "shorter");
		return parts;
	}

	private static void add(List<Part> parts, int difference, String more, String less) {
		if (difference != 0) {
			parts.add(new Part((difference > 0) ? more : less, Math.abs(difference)));
		}
	}

	/**
	 * One part.
	 *
	 * @param direction the last part of its text's key, such as {@code narrower}
	 * @param by how many DIPs
	 */
	record Part(String direction, int by) {
	}

}
