package io.wallup.layout;

import java.util.Collection;
import java.util.List;

/** What can be written at a place of a file, also while the file is not valid. */
public final class Completions {

	private Completions() {
	}

	/**
	 * What can be written at a place of a layout.
	 * @param recipes the names of the recipes that there are
	 */
	public static Completions ofLayouts(Collection<String> recipes) {
		return new Completions();
	}

	/** What can be written at a place of a file of any shape. */
	public static Completions of(Shape<?> shape) {
		return new Completions();
	}

	/**
	 * The keys or values that are possible there and begin with what is written there.
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	public List<Completion> at(String text, int line, int column) {
		return List.of();
	}

}
