package io.wallup.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The conditions of a query, with their values. */
final class Conditions {

	private static final int MOST_TEXT = 255;

	private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));

	private final Map<String, Object> values = new LinkedHashMap<>();

	/**
	 * Adds a condition that names its value so, unless there is no value.
	 * @param condition a text of ours, never of a client
	 */
	Conditions with(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			value(name, (value instanceof String text) ? Column.text(text, MOST_TEXT) : value);
		}
		return this;
	}

	/** Gives a value to what else the query names. */
	Conditions value(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	/** The query from WHERE up to what orders it. */
	String where() {
		return " WHERE " + String.join(" AND ", this.conditions);
	}

	Map<String, Object> values() {
		return this.values;
	}

}
