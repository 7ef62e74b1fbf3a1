package io.wallup.layout;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A mapping with known keys that becomes a value of its own. */
record MeaningShape<T>(ObjectShape shape, Function<Values, @Nullable T> meaning) implements Shape<T> {

	@Override
	public @Nullable T read(Node node, Place place) {
		return mean(this.shape.read(node, place));
	}

	@Nullable T mean(@Nullable Values values) {
		return (values != null && values.complete()) ? this.meaning.apply(values) : null;
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
