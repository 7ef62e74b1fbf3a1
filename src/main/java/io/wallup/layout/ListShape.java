package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Refused;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;

/** A list of equal things. */
final class ListShape<T> implements Shape<List<T>> {

	private final Shape<T> item;

	private final String items;

	private final boolean some;

	private final int most;

	/**
	 * Makes one.
	 * @param items what the items are called, such as {@code steps}
	 * @param some whether there has to be one
	 * @param most how many there may be
	 */
	ListShape(Shape<T> item, String items, boolean some, int most) {
		this.item = item;
		this.items = items;
		this.some = some;
		this.most = most;
	}

	@Override
	public @Nullable List<T> read(Node node, Place place) {
		if (!(node instanceof Sequence sequence)) {
			place.wrong(node, expected(), (node instanceof Scalar scalar) ? "[" + scalar.text() + "]" : null);
			return null;
		}
		if (this.some && sequence.items().isEmpty()) {
			place.error(node, "empty list", null, expected(), null);
			return null;
		}
		if (sequence.items().size() > this.most) {
			place.error(node, "%d %s".formatted(sequence.items().size(), this.items), null, "at most " + this.most,
					null);
			return null;
		}
		List<T> read = new ArrayList<>();
		for (int i = 0; i < sequence.items().size(); i++) {
			Node next = sequence.items().get(i);
			T value = (next instanceof Refused) ? null : this.item.read(next, place.item(i));
			if (value != null) {
				read.add(value);
			}
		}
		return read;
	}

	@Override
	public String expected() {
		return "a list of " + this.items + (this.some ? ", at least one" : "");
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "array");
		schema.put("items", this.item.schema(definitions));
		if (this.some) {
			schema.put("minItems", 1);
		}
		schema.put("maxItems", this.most);
		return schema;
	}

}
