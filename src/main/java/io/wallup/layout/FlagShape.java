package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
final class FlagShape implements Shape<Boolean> {

	private static final Map<String, String> MEANT = Map.of("yes", "true", "on", "true", "true", "true", "no", "false",
			"off", "false", "false", "false");

	@Override
	public @Nullable Boolean read(Node node, Place place) {
		if (node instanceof Scalar scalar && scalar.form() == Form.FLAG) {
			return scalar.text().equals("true");
		}
		place.wrong(node, expected(),
				(node instanceof Scalar scalar) ? MEANT.get(scalar.text().toLowerCase(Locale.ROOT)) : null);
		return null;
	}

	@Override
	public String expected() {
		return "true or false";
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return new LinkedHashMap<>(Map.of("type", "boolean"));
	}

}
