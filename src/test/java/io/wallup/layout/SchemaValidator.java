package io.wallup.layout;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Validates YAML against as much of JSON Schema as our schemas use. */
public final class SchemaValidator {

	private static final Set<String> KNOWN = Set.of("$schema", "$defs", "$ref", "title", "description", "default",
			"examples", "type", "enum", "pattern", "minimum", "maximum", "items", "minItems", "maxItems", "properties",
			"required", "additionalProperties", "propertyNames", "minProperties", "maxProperties", "oneOf");

	private final Map<?, ?> root;

	public SchemaValidator(String schema) {
		this.root = JsonMapper.shared().readValue(schema, Map.class);
	}

	/** Whether the text, which has to be YAML, is what the schema describes. */
	public boolean accepts(String yaml) {
		Node tree = YamlTree.read(yaml.getBytes(StandardCharsets.UTF_8), new Place(new Mistakes("f.yaml"), ""));
		return accepts(this.root, Objects.requireNonNull(tree));
	}

	private boolean accepts(Map<?, ?> schema, Node node) {
		for (Object keyword : schema.keySet()) {
			if (!KNOWN.contains(String.valueOf(keyword))) {
				throw new IllegalStateException("Keyword \"" + keyword + "\" is not checked");
			}
		}
		if (schema.get("$ref") instanceof String reference && !accepts(definition(reference), node)) {
			return false;
		}
		if (schema.get("oneOf") instanceof List<?> all
				&& all.stream().filter((one) -> accepts((Map<?, ?>) one, node)).count() != 1) {
			return false;
		}
		if (schema.get("enum") instanceof List<?> words
				&& !(node instanceof Scalar scalar && scalar.form() == Form.TEXT && words.contains(scalar.text()))) {
			return false;
		}
		return switch (String.valueOf(schema.get("type"))) {
			case "null" -> true;
			case "object" -> node instanceof Mapping mapping && mapping(schema, mapping);
			case "array" -> node instanceof Sequence sequence && sequence(schema, sequence);
			case String type -> node instanceof Scalar scalar && scalar(schema, type, scalar);
		};
	}

	private Map<?, ?> definition(String reference) {
		return map(map(this.root.get("$defs")).get(reference.substring("#/$defs/".length())));
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (Map<?, ?>) Objects.requireNonNull(value);
	}

	private boolean mapping(Map<?, ?> schema, Mapping mapping) {
		Set<String> keys = new HashSet<>();
		mapping.entries().forEach((entry) -> keys.add(entry.key().text()));
		if (schema.get("required") instanceof List<?> required && !keys.containsAll(required)) {
			return false;
		}
		if (schema.get("minProperties") instanceof Integer least && keys.size() < least) {
			return false;
		}
		if (schema.get("maxProperties") instanceof Integer most && keys.size() > most) {
			return false;
		}
		Map<?, ?> properties = (schema.get("properties") instanceof Map<?, ?> map) ? map : Map.of();
		for (Entry entry : mapping.entries()) {
			if (schema.get("propertyNames") instanceof Map<?, ?> names && !accepts(names, entry.key())) {
				return false;
			}
			Object value = properties.containsKey(entry.key().text()) ? properties.get(entry.key().text())
					: schema.get("additionalProperties");
			if (Boolean.FALSE.equals(value) || (value instanceof Map<?, ?> map && !accepts(map, entry.value()))) {
				return false;
			}
		}
		return true;
	}

	private boolean sequence(Map<?, ?> schema, Sequence sequence) {
		return (!(schema.get("minItems") instanceof Integer least) || sequence.items().size() >= least)
				&& (!(schema.get("maxItems") instanceof Integer most) || sequence.items().size() <= most)
				&& sequence.items().stream().allMatch((item) -> accepts(map(schema.get("items")), item));
	}

	private static boolean scalar(Map<?, ?> schema, String type, Scalar scalar) {
		return switch (type) {
			case "string" -> scalar.form() == Form.TEXT && (!(schema.get("pattern") instanceof String pattern)
					|| Pattern.compile(pattern).matcher(scalar.text()).find());
			case "boolean" -> scalar.form() == Form.FLAG;
			case "integer", "number" -> {
				if (scalar.form() != Form.NUMBER) {
					yield false;
				}
				BigDecimal number = new BigDecimal(scalar.text());
				yield (type.equals("number") || number.stripTrailingZeros().scale() <= 0)
						&& number.compareTo(new BigDecimal(String.valueOf(schema.get("minimum")))) >= 0
						&& number.compareTo(new BigDecimal(String.valueOf(schema.get("maximum")))) <= 0;
			}
			default -> throw new IllegalStateException("Type \"" + type + "\" is not checked");
		};
	}

}
