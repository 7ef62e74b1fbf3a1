package io.wallup.layout;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a value of a file has to look like. One description serves reading, messages and
 * the JSON Schema, so that they cannot differ.
 *
 * @param <T> what a value becomes
 */
public interface Shape<T> {

	/**
	 * Reads a value and tells every mistake in it.
	 * @return the value, as far as it can be read; nothing only after a mistake
	 */
	@Nullable T read(Node node, Place place);

	/** What is expected, in words, such as {@code a duration such as 10s}. */
	String expected();

	/**
	 * Its JSON Schema (draft 2020-12).
	 * @param definitions where schemas that are used more than once are put, by name
	 */
	Map<String, Object> schema(Map<String, Object> definitions);

}
