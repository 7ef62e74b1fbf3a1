package io.wallup.layout;

import java.util.Map;

import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** An address without credentials; one with credentials is refused and not shown. */
record AddressShape<T>(TextShape<T> shape) implements Shape<T> {

	@Override
	public @Nullable T read(Node node, Place place) {
		if (node instanceof Scalar scalar && scalar.text().matches("(?s)[^/?#]*//[^/?#]*@.*")) {
			place.error(node, "address with a user or password (not shown)", null,
					"an address without them; a recipe signs in, with the names of secrets", null);
			return null;
		}
		if (node instanceof Scalar scalar && scalar.text().contains("@") && !scalar.text().contains("//")) {
			place.wrongAndHidden(node, expected());
			return null;
		}
		return this.shape.read(node, place);
	}

	@Override
	public String expected() {
		return this.shape.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return this.shape.schema(definitions);
	}

}
