package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A key of a mapping: its name, what its value looks like and what it is for.
 *
 * @param <T> what its value becomes
 */
public final class Key<T> {

	private final String name;

	private final Shape<T> shape;

	private final String description;

	private final boolean required;

	private final @Nullable T fallback;

	private final @Nullable Object written;

	private Key(String name, Shape<T> shape, String description, boolean required, @Nullable T fallback,
			@Nullable Object written) {
		this.name = name;
		this.shape = shape;
		this.description = description;
		this.required = required;
		this.fallback = fallback;
		this.written = written;
	}

	/** A key that has to be there. */
	public static <T> Key<T> required(String name, Shape<T> shape, String description) {
		return new Key<>(name, shape, description, true, null, null);
	}

	/** A key that may be left out. */
	public static <T> Key<T> optional(String name, Shape<T> shape, String description) {
		return new Key<>(name, shape, description, false, null, null);
	}

	/**
	 * The same key with a value for when it is left out.
	 * @param fallback the value
	 * @param written the value as it would stand in a file
	 */
	public Key<T> orElse(T fallback, Object written) {
		return new Key<>(this.name, this.shape, this.description, false, fallback, written);
	}

	String name() {
		return this.name;
	}

	String expected() {
		return this.shape.expected();
	}

	boolean required() {
		return this.required;
	}

	@Nullable T fallback() {
		return this.fallback;
	}

	@Nullable T read(Node node, Place place) {
		return this.shape.read(node, place.key(this.name));
	}

	Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>(this.shape.schema(definitions));
		schema.put("description", this.description);
		if (this.written != null) {
			schema.put("default", this.written);
		}
		return schema;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
