package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Refused;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys the person chooses. */
final class MapShape<T> implements Shape<Map<String, T>> {

	private static final int MOST = 100;

	private final TextShape<String> name;

	private final Shape<T> value;

	private final String expected;

	MapShape(TextShape<String> name, Shape<T> value, String expected) {
		this.name = name;
		this.value = value;
		this.expected = expected;
	}

	@Override
	public @Nullable Map<String, T> read(Node node, Place place) {
		if (!(node instanceof Mapping mapping)) {
			place.wrong(node, this.expected, null);
			return null;
		}
		if (mapping.entries().isEmpty()) {
			place.error(node, "empty mapping", null, this.expected, null);
			return null;
		}
		if (mapping.entries().size() > MOST) {
			place.error(node, "mapping of %d names".formatted(mapping.entries().size()), null, "at most " + MOST, null);
			return null;
		}
		Map<String, T> read = new LinkedHashMap<>();
		for (Entry entry : mapping.entries()) {
			Place inside = place.key(entry.key().text());
			String key = this.name.read(entry.key(), inside);
			T value = (entry.value() instanceof Refused) ? null : this.value.read(entry.value(), inside);
			if (key != null && value != null) {
				read.put(key, value);
			}
		}
		return read;
	}

	@Override
	public String expected() {
		return this.expected;
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("propertyNames", this.name.schema(definitions));
		schema.put("additionalProperties", this.value.schema(definitions));
		schema.put("minProperties", 1);
		schema.put("maxProperties", MOST);
		return schema;
	}

}
