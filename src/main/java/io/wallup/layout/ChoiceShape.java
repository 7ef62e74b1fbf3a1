package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** One of some words. */
final class ChoiceShape<T> implements Shape<T> {

	private final Map<String, T> words;

	ChoiceShape(Map<String, T> words) {
		this.words = new LinkedHashMap<>(words);
	}

	/** Whether the node is one of the words. */
	boolean accepts(Node node) {
		return node instanceof Scalar scalar && scalar.form() == Form.TEXT && this.words.containsKey(scalar.text());
	}

	@Override
	public @Nullable T read(Node node, Place place) {
		if (node instanceof Scalar scalar && accepts(node)) {
			return Objects.requireNonNull(this.words.get(scalar.text()));
		}
		String didYouMean = (node instanceof Scalar scalar) ? Nearest.to(scalar.text(), this.words.keySet()) : null;
		place.wrong(node, expected(), didYouMean);
		return null;
	}

	@Override
	public String expected() {
		List<String> words = List.copyOf(this.words.keySet());
		return (words.size() == 1) ? words.getFirst() : "one of " + String.join(", ", this.words.keySet());
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return new LinkedHashMap<>(Map.of("enum", List.copyOf(this.words.keySet())));
	}

}
