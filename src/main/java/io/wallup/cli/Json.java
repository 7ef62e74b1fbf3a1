package io.wallup.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON, as REST and {@code --json} speak it. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private Json() {
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * The JSON of a text.
	 * @throws JacksonException when it is none
	 */
	static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

	/**
	 * The value that a text holds.
	 * @throws JacksonException when it holds none
	 */
	static <T> T read(String text, Class<T> type) {
		return MAPPER.readValue(text, type);
	}

}
