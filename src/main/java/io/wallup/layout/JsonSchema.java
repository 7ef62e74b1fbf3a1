package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (draft 2020-12) of a kind of file, for editors. It is made from the
 * shape that reads the files, so that both say the same.
 */
public final class JsonSchema {

	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter().withObjectIndenter(INDENTER)
		.withArrayIndenter(INDENTER)
		.withSeparators(Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator(""));

	private static final JsonMapper MAPPER = JsonMapper.builder().defaultPrettyPrinter(PRINTER).build();

	private JsonSchema() {
	}

	/** The schema of layouts. */
	public static String ofLayouts() {
		return of("Wallup layout", "What should be on the screens of a PC.", LayoutShape.KEYS);
	}

	/**
	 * The schema of any shape, as text that ends with a line feed.
	 * @param title what the files are called
	 * @param description what they are for
	 */
	public static String of(String title, String description, Shape<?> shape) {
		Map<String, Object> definitions = new TreeMap<>();
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("title", title);
		schema.put("description", description);
		schema.putAll(shape.schema(definitions));
		schema.put("$defs", definitions);
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
	}

}
