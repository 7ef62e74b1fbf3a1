package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A JSON Schema, walked along the keys of a file. */
final class SchemaTree {

	private final Map<String, Object> root;

	private final Map<String, Object> definitions;

	SchemaTree(Map<String, Object> root, Map<String, Object> definitions) {
		this.root = root;
		this.definitions = definitions;
	}

	/**
	 * The keys that a mapping can have, and what each is for.
	 * @param present the keys that it has already; they tell which of several things it
	 * says
	 */
	Map<String, String> keys(List<String> path, Set<String> present) {
		List<Map<String, Object>> mappings = find(path).stream()
			.filter((schema) -> schema.get("properties") instanceof Map)
			.toList();
		List<Map<String, Object>> fitting = mappings.stream()
			.filter((schema) -> child(schema, "properties").keySet().containsAll(present))
			.toList();
		Map<String, String> keys = new LinkedHashMap<>();
		for (Map<String, Object> mapping : fitting.isEmpty() ? mappings : fitting) {
			child(mapping, "properties").forEach((key, value) -> {
				if (!present.contains(key)) {
					keys.putIfAbsent(key, description(value));
				}
			});
		}
		return keys;
	}

	/** The values that are known, and what each is for. */
	Map<String, String> values(List<String> path) {
		String description = description(path);
		Map<String, String> values = new LinkedHashMap<>();
		for (Map<String, Object> schema : find(path)) {
			if (schema.get("enum") instanceof List<?> words) {
				words.forEach((word) -> values.put(word.toString(), description));
			}
			if ("boolean".equals(schema.get("type"))) {
				values.put("true", description);
				values.put("false", description);
			}
			if (schema.get("examples") instanceof List<?> examples) {
				examples.forEach((example) -> values.put(example.toString(), description));
			}
		}
		return values;
	}

	/** What the value at the end of the path is for. */
	String description(List<String> path) {
		if (path.isEmpty()) {
			return "";
		}
		for (Map<String, Object> schema : find(path.subList(0, path.size() - 1))) {
			Object value = step(schema, path.getLast());
			if (value != null && !description(value).isEmpty()) {
				return description(value);
			}
		}
		return "";
	}

	private static String description(Object schema) {
		return (schema instanceof Map<?, ?> map && map.get("description") instanceof String description) ? description
				: "";
	}

	/** All that the value at the end of the path can be. */
	private List<Map<String, Object>> find(List<String> path) {
		List<Map<String, Object>> found = alternatives(this.root);
		for (String step : path) {
			List<Map<String, Object>> next = new ArrayList<>();
			for (Map<String, Object> schema : found) {
				next.addAll(alternatives(step(schema, step)));
			}
			found = next;
		}
		return found;
	}

	private static @Nullable Object step(Map<String, Object> schema, String step) {
		if (step.equals("[]")) {
			return schema.get("items");
		}
		Object property = child(schema, "properties").get(step);
		return (property != null) ? property : schema.get("additionalProperties");
	}

	private List<Map<String, Object>> alternatives(@Nullable Object schema) {
		if (!(schema instanceof Map<?, ?>)) {
			return List.of();
		}
		Map<String, Object> map = map(schema);
		if (map.get("$ref") instanceof String reference) {
			return alternatives(this.definitions.get(reference.substring(reference.lastIndexOf('/') + 1)));
		}
		if (map.get("oneOf") instanceof List<?> several) {
			return several.stream().flatMap((one) -> alternatives(one).stream()).toList();
		}
		return List.of(map);
	}

	private static Map<String, Object> child(Map<String, Object> schema, String key) {
		return (schema.get(key) instanceof Map<?, ?> child) ? map(child) : Map.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object schema) {
		return (Map<String, Object>) schema;
	}

}
