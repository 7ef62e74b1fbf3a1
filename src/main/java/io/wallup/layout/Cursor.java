package io.wallup.layout;

import java.util.List;
import java.util.Set;

/**
 * A place of a file where somebody writes.
 *
 * @param path the keys and, for items of lists, {@code []} that lead there
 * @param key whether a key may begin there
 * @param value whether a value may begin there
 * @param begun what is written before the place already
 * @param keys the keys that the mapping there has
 */
record Cursor(List<String> path, boolean key, boolean value, String begun, Set<String> keys) {

	/** The path as one text, such as {@code windows[].area}. */
	String where() {
		StringBuilder where = new StringBuilder();
		for (String step : this.path) {
			where.append((where.isEmpty() || step.equals("[]")) ? "" : ".").append(step);
		}
		return where.toString();
	}

}
