package io.wallup.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;

/** Edits the entries of mappings in the way in which they are written. */
final class EntryEdits {

	private final SourceText source;

	private final TextEdits edits;

	EntryEdits(SourceText source, TextEdits edits) {
		this.source = source;
		this.edits = edits;
	}

	YamlWriter writer(Mapping mapping) {
		boolean quoted = !mapping.entries().isEmpty() && this.source.quote(mapping.entries().getFirst().key()) == '"';
		if (!mapping.entries().isEmpty() && this.source.isFlow(mapping)) {
			return new YamlWriter(quoted,
					Character.isWhitespace(this.source.text().charAt(this.source.start(mapping) + 1)));
		}
		return YamlWriter.like(this.source.text(), quoted);
	}

	/** Replaces a text, in the quotes or below the sign that it has. */
	void replaceText(Scalar scalar, String text) {
		if (this.source.isBlockScalar(scalar)) {
			replaceBlock(scalar, text);
			return;
		}
		this.edits.replace(this.source.start(scalar), this.source.end(scalar),
				YamlWriter.text(text, this.source.quote(scalar)));
	}

	private void replaceBlock(Scalar scalar, String text) {
		int end = this.source.end(scalar);
		int start = this.source.nextLine(this.source.start(scalar));
		while (start < end && Character.isWhitespace(this.source.text().charAt(start))) {
			start++;
		}
		this.edits.replace(start, end, text);
	}

	/** Replaces a text by a mapping in braces. */
	void replaceByMapping(Scalar scalar, Map<String, String> entries, YamlWriter writer) {
		if (this.source.isBlockScalar(scalar)) {
			int start = this.source.start(scalar);
			int sign = start;
			while (!Character.isWhitespace(this.source.text().charAt(sign))) {
				sign++;
			}
			this.edits.remove(start, sign);
			replaceBlock(scalar, writer.mapping(entries));
			return;
		}
		this.edits.replace(this.source.start(scalar), this.source.end(scalar), writer.mapping(entries));
	}

	/**
	 * Has a mapping say other values, and leaves out those that are the default of a key
	 * that is not there.
	 */
	void rewrite(Mapping mapping, Map<String, String> values, Map<String, String> defaults) {
		boolean sameKeys = mapping.entries().stream().allMatch((entry) -> known(entry, values, defaults));
		if (sameKeys) {
			setValues(mapping, values, defaults);
			return;
		}
		YamlWriter writer = writer(mapping);
		Iterator<Entry> old = mapping.entries().iterator();
		Entry last = mapping.entries().getFirst();
		StringBuilder more = new StringBuilder();
		for (Map.Entry<String, String> value : values.entrySet()) {
			if (old.hasNext()) {
				last = old.next();
				this.edits.replace(this.source.start(last.key()), this.source.end(last.key()),
						writer.key(value.getKey()));
				replaceLength(last.value(), value.getValue(), writer);
			}
			else {
				more.append(separator(mapping, last)).append(writer.entry(value.getKey(), value.getValue()));
			}
		}
		append(mapping, last, more);
		List<Entry> surplus = new ArrayList<>();
		old.forEachRemaining(surplus::add);
		surplus.forEach((entry) -> remove(mapping, entry));
	}

	private static boolean known(Entry entry, Map<String, String> values, Map<String, String> defaults) {
		String key = entry.key().text();
		boolean grid = values.containsKey("columns");
		boolean ofGrid = !List.of("x", "y", "width", "height").contains(key);
		return values.containsKey(key) || (defaults.containsKey(key) && grid == ofGrid);
	}

	private void setValues(Mapping mapping, Map<String, String> values, Map<String, String> defaults) {
		YamlWriter writer = writer(mapping);
		Map<String, String> missing = new LinkedHashMap<>(values);
		for (Entry entry : mapping.entries()) {
			String key = entry.key().text();
			missing.remove(key);
			String value = values.getOrDefault(key, defaults.getOrDefault(key, ""));
			if (!(entry.value() instanceof Scalar scalar) || !scalar.text().equals(value)) {
				replaceLength(entry.value(), value, writer);
			}
		}
		missing.forEach((key, value) -> {
			if (value.equals(defaults.get(key))) {
				return;
			}
			if (key.equals("x") || key.equals("y")) {
				insertPosition(mapping, key, value);
			}
			else {
				insert(mapping, mapping.entries().getLast(), key, value);
			}
		});
	}

	/** Adds x in front of the others, and y after x. */
	private void insertPosition(Mapping mapping, String key, String value) {
		Entry x = mapping.find("x").orElse(null);
		if (x != null) {
			insert(mapping, x, key, value);
			return;
		}
		Entry first = mapping.entries().getFirst();
		this.edits.insert(this.source.start(first.key()),
				writer(mapping).entry(key, value) + separator(mapping, first));
	}

	private void replaceLength(Node node, String value, YamlWriter writer) {
		if (!(node instanceof Scalar scalar) || this.source.isBlockScalar(scalar)) {
			throw new LayoutTextException(
					"line %d: the area is written in a way that cannot be edited".formatted(node.line()));
		}
		char quote = this.source.quote(scalar);
		this.edits.replace(this.source.start(scalar), this.source.end(scalar),
				(quote == ' ') ? writer.value(value) : YamlWriter.length(value, quote));
	}

	/** Adds an entry after another one of the mapping. */
	void insert(Mapping mapping, Entry after, String key, String value) {
		append(mapping, after, separator(mapping, after) + writer(mapping).entry(key, value));
	}

	private void append(Mapping mapping, Entry after, CharSequence text) {
		if (!text.isEmpty()) {
			int end = this.source.end(after);
			this.edits.insert(this.source.isFlow(mapping) ? end : this.source.lineEnd(end), text.toString());
		}
	}

	private String separator(Mapping mapping, Entry after) {
		return this.source.isFlow(mapping) ? ", "
				: this.source.lineBreak(this.source.end(after)) + SourceText.indent(mapping.column());
	}

	private void remove(Mapping mapping, Entry entry) {
		int index = mapping.entries().indexOf(entry);
		int start = this.source.start(entry.key());
		int end = this.source.end(entry);
		if (this.source.isFlow(mapping)) {
			int previous = this.source.end(mapping.entries().get(index - 1));
			removeAfter(previous, start, end);
		}
		else {
			int line = this.source.lineEnd(end);
			boolean comment = !this.source.isBlank(end, line);
			this.edits.remove(comment ? start : this.source.lineStart(start),
					comment ? this.source.find('#', end, line) : this.source.nextLine(end));
		}
	}

	/** Removes what stands in braces or brackets, and the comma before it. */
	void removeAfter(int previous, int start, int end) {
		int comma = this.source.find(',', previous, start);
		if (this.source.isBlank(comma + 1, start)) {
			this.edits.remove(comma, end);
		}
		else {
			this.edits.remove(comma, comma + 1);
			this.edits.remove(start, end);
		}
	}

}
