package io.wallup.layout;

import java.util.Map;

import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A mapping in whose place somebody might write a secret: no mistake shows it. */
record HiddenShape<T>(Shape<T> shape) implements Shape<T> {

	@Override
	public @Nullable T read(Node node, Place place) {
		if (node instanceof Scalar) {
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
