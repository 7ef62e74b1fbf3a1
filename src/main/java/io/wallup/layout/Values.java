package io.wallup.layout;

import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Node.Mapping;
import org.jspecify.annotations.Nullable;

/** The values of a mapping by their keys; those that were wrong are left out. */
public final class Values {

	private final Mapping node;

	private final Place place;

	private final Map<Key<?>, Object> values;

	private final boolean complete;

	Values(Mapping node, Place place, Map<Key<?>, Object> values, boolean complete) {
		this.node = node;
		this.place = place;
		this.values = Map.copyOf(values);
		this.complete = complete;
	}

	/** Whether every key that has to be there has a value. */
	public boolean complete() {
		return this.complete;
	}

	/** Whether the key was written, with a right or a wrong value. */
	public boolean has(Key<?> key) {
		return this.node.find(key.name()).isPresent();
	}

	/** Whether the key was written with a right value. */
	boolean knows(Key<?> key) {
		return this.values.containsKey(key);
	}

	/**
	 * The value of a key that is required or has a default.
	 * @throws IllegalStateException when there is none because the file is wrong
	 */
	public <T> T get(Key<T> key) {
		T value = find(key);
		if (value == null) {
			throw new IllegalStateException("No value for key \"" + key + "\"");
		}
		return value;
	}

	/** The value of a key or its default, or nothing. */
	@SuppressWarnings("unchecked")
	public <T> @Nullable T find(Key<T> key) {
		T value = (T) this.values.get(key);
		return (value != null) ? value : key.fallback();
	}

	/** The value of a key or its default, if any. */
	public <T> Optional<T> optional(Key<T> key) {
		return Optional.ofNullable(find(key));
	}

	/** The mapping itself. */
	public Mapping node() {
		return this.node;
	}

	/** The value of the key as it was written, or the mapping when it was not. */
	public Node node(Key<?> key) {
		return this.node.find(key.name()).<Node>map(Node.Entry::value).orElse(this.node);
	}

	/** The place of the mapping. */
	public Place place() {
		return this.place;
	}

	/** The place of the value of a key. */
	public Place place(Key<?> key) {
		return this.place.key(key.name());
	}

	/** Tells that the value of a key is wrong though it has the right shape. */
	public void reject(Key<?> key, String problem, @Nullable String expected) {
		reject(key, problem, null, expected, null);
	}

	/** Tells that the value of a key is wrong though it has the right shape. */
	public void reject(Key<?> key, String problem, @Nullable String value, @Nullable String expected,
			@Nullable String didYouMean) {
		place(key).error(node(key), problem, value, expected, didYouMean);
	}

	Optional<Node.Entry> entry(Key<?> key) {
		return this.node.find(key.name());
	}

}
