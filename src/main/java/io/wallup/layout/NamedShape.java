package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A shape that the JSON Schema describes once, by name, and refers to. */
record NamedShape<T>(String name, String description, Shape<T> shape) implements Shape<T> {

	@Override
	public @Nullable T read(Node node, Place place) {
		return this.shape.read(node, place);
	}

	@Override
	public String expected() {
		return this.shape.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		if (!definitions.containsKey(this.name)) {
			Map<String, Object> definition = new LinkedHashMap<>();
			definitions.put(this.name, definition);
			definition.put("description", this.description);
			definition.putAll(this.shape.schema(definitions));
		}
		return new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + this.name));
	}

}
