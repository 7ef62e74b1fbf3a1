package io.wallup.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Refused;
import org.jspecify.annotations.Nullable;

/** A mapping with known keys. */
public final class ObjectShape implements Shape<Values> {

	private final String what;

	private final List<Key<?>> keys;

	private final Map<String, Key<?>> byName = new LinkedHashMap<>();

	private final boolean some;

	private ObjectShape(String what, List<Key<?>> keys, boolean some) {
		this.what = what;
		this.keys = List.copyOf(keys);
		this.some = some;
		this.keys.forEach((key) -> this.byName.put(key.name(), key));
	}

	/**
	 * A mapping with these keys and no other.
	 * @param what what it describes, such as {@code a window}
	 */
	public static ObjectShape of(String what, Key<?>... keys) {
		return new ObjectShape(what, List.of(keys), false);
	}

	/** The same mapping with at least one of its keys. */
	public ObjectShape notEmpty() {
		return new ObjectShape(this.what, this.keys, true);
	}

	/**
	 * The same shape, read into a value of its own when every key that has to be there
	 * has a value.
	 * @param meaning makes the value, or tells a mistake and returns nothing
	 */
	public <T> Shape<T> as(Function<Values, @Nullable T> meaning) {
		return new MeaningShape<>(this, meaning);
	}

	@Override
	public @Nullable Values read(Node node, Place place) {
		return read(node, place, Set.of());
	}

	/** Reads without a word on some keys that have been told already. */
	@Nullable Values read(Node node, Place place, Set<String> told) {
		if (!(node instanceof Mapping mapping)) {
			place.wrong(node, expected(), null);
			return null;
		}
		Map<Key<?>, Object> values = new HashMap<>();
		Set<String> meant = new HashSet<>();
		for (Entry entry : mapping.entries()) {
			String name = entry.key().text();
			Key<?> key = this.byName.get(name);
			if (key != null) {
				Optional.<Object>ofNullable(read(key, entry, place)).ifPresent((value) -> values.put(key, value));
			}
			else {
				String near = Nearest.to(name, this.byName.keySet());
				meant.add((near != null) ? near : name);
				if (!told.contains(name)) {
					unknown(entry, place, this.byName.keySet(), near);
				}
			}
		}
		boolean complete = true;
		for (Key<?> key : this.keys) {
			if (key.required()) {
				complete &= values.containsKey(key);
				if (mapping.find(key.name()).isEmpty() && !meant.contains(key.name())) {
					place.error(node, "missing key " + Place.quote(key.name()), null,
							key.name() + ": " + key.expected(), null);
				}
			}
		}
		if (this.some && mapping.entries().isEmpty()) {
			place.error(node, "empty mapping", null, expected(), null);
			return null;
		}
		return new Values(mapping, place, values, complete);
	}

	private <T> @Nullable T read(Key<T> key, Entry entry, Place place) {
		return (entry.value() instanceof Refused) ? null : key.read(entry.value(), place);
	}

	static void unknown(Entry entry, Place place, Set<String> known, @Nullable String didYouMean) {
		String name = entry.key().text();
		String expected = (known.size() == 1) ? known.iterator().next() : "one of " + String.join(", ", known);
		place.key(name).error(entry.key(), "unknown key " + Place.quote(name), name, expected, didYouMean);
	}

	List<Key<?>> keys() {
		return this.keys;
	}

	@Override
	public String expected() {
		return this.what + ": a mapping of " + this.keys.stream().map(Key::name).collect(Collectors.joining(", "));
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> properties = new LinkedHashMap<>();
		this.keys.forEach((key) -> properties.put(key.name(), key.schema(definitions)));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("properties", properties);
		List<String> required = this.keys.stream().filter(Key::required).map(Key::name).toList();
		if (!required.isEmpty()) {
			schema.put("required", required);
		}
		schema.put("additionalProperties", false);
		if (this.some) {
			schema.put("minProperties", 1);
		}
		return schema;
	}

}
