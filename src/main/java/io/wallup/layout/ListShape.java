package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Refused;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;

/** A list of equal things. */
final class ListShape<T> implements Shape<List<T>> {

	private final Shape<T> item;

	private final String items;

	private final int least;

	ListShape(Shape<T> item, String items, int least) {
		this.item = item;
		this.items = items;
		this.least = least;
	}

	@Override
	public @Nullable List<T> read(Node node, Place place) {
		if (!(node instanceof Sequence sequence)) {
			place.wrong(node, expected(), null);
			return null;
		}
		if (sequence.items().size() < this.least) {
			place.error(node, "empty list", null, expected(), null);
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
		return (this.least > 0) ? "a list of at least %d %s".formatted(this.least, this.items)
				: "a list of " + this.items;
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "array");
		schema.put("items", this.item.schema(definitions));
		if (this.least > 0) {
			schema.put("minItems", this.least);
		}
		return schema;
	}

}
