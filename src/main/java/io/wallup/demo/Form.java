package io.wallup.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a posted form ({@code application/x-www-form-urlencoded}). */
record Form(Map<String, String> fields) {

	static Form parse(String body) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String pair : body.split("&", -1)) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
			}
		}
		return new Form(fields);
	}

	String text(String field) {
		return this.fields.getOrDefault(field, "");
	}

	/**
	 * The field as a number.
	 * @throws NumberFormatException when it is none
	 */
	int number(String field) {
		return Math.toIntExact(Math.round(Double.parseDouble(text(field))));
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
