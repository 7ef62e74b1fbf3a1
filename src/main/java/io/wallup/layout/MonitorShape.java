package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Screen.Extent;
import org.jspecify.annotations.Nullable;

/** A detected monitor: {@code primary}, its number or its label. */
final class MonitorShape implements Shape<Extent> {

	private static final String PRIMARY = "primary";

	private static final Shape<Integer> NUMBER = Shapes.whole(1, 64);

	@Override
	public @Nullable Extent read(Node node, Place place) {
		if (node instanceof Scalar scalar && scalar.form() == Form.NUMBER) {
			Integer number = NUMBER.read(node, place);
			return (number != null) ? new Extent.Numbered(number) : null;
		}
		if (!(node instanceof Scalar scalar) || scalar.form() != Form.TEXT || scalar.text().isBlank()) {
			place.wrong(node, expected(), null);
			return null;
		}
		if (scalar.text().equals(PRIMARY)) {
			return new Extent.Primary();
		}
		String near = Nearest.to(scalar.text(), List.of(PRIMARY));
		if (near != null) {
			place.warning(node, "label " + Place.quote(scalar.text()) + " looks like a word", scalar.text(), expected(),
					near);
		}
		return new Extent.Labelled(scalar.text());
	}

	@Override
	public String expected() {
		return "primary, the number of a monitor from 1, or its label";
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> label = new LinkedHashMap<>();
		label.put("type", "string");
		label.put("pattern", "\\S");
		label.put("examples", List.of(PRIMARY, "DELL U2720Q"));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("oneOf", List.of(NUMBER.schema(definitions), label));
		return schema;
	}

}
