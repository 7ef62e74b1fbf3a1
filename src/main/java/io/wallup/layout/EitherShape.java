package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A single value, or a mapping that says more. */
record EitherShape<T>(Shape<? extends T> scalar, Shape<? extends T> mapping) implements Shape<T> {

	@Override
	public @Nullable T read(Node node, Place place) {
		return switch (node) {
			case Scalar single when single.form() == Node.Form.ABSENT -> {
				place.wrong(node, expected(), null);
				yield null;
			}
			case Scalar _ -> this.scalar.read(node, place);
			case Node.Mapping _ -> this.mapping.read(node, place);
			case Node _ -> {
				place.wrong(node, expected(), null);
				yield null;
			}
		};
	}

	@Override
	public String expected() {
		return this.scalar.expected() + ", or " + this.mapping.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return new LinkedHashMap<>(
				Map.of("oneOf", List.of(this.scalar.schema(definitions), this.mapping.schema(definitions))));
	}

}
