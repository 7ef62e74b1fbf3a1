package io.wallup.history;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param entries what is on it, in the order of the list
 * @param number which page it is, the first one being 0
 * @param more whether another page comes after it
 */
public record Page<T>(List<T> entries, int number, boolean more) {

	public Page {
		entries = List.copyOf(entries);
		if (number < 0) {
			throw new IllegalArgumentException("The page is \"%d\", expected 0 or more".formatted(number));
		}
	}

}
