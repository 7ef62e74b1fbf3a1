package io.wallup.layout;

import java.util.IdentityHashMap;

import org.jspecify.annotations.Nullable;

/** Where the values of a file begin and end in its text, for those who edit it. */
final class Spans {

	private final IdentityHashMap<Node, Span> spans = new IdentityHashMap<>();

	private int @Nullable [] starts;

	/** Has the text told, in which the parser counts code points and we count chars. */
	void of(String text) {
		if (text.chars().anyMatch((character) -> Character.isSurrogate((char) character))) {
			int[] found = new int[text.codePointCount(0, text.length()) + 1];
			int index = 0;
			for (int i = 0; i < found.length; i++) {
				found[i] = index;
				index += (index < text.length()) ? Character.charCount(text.codePointAt(index)) : 0;
			}
			this.starts = found;
		}
	}

	void add(Node node, long start, long end) {
		this.spans.put(node, new Span(index(start), index(end)));
	}

	/** The index of a char by the number of code points before it. */
	int index(long codePoints) {
		int[] known = this.starts;
		return (known != null) ? known[Math.toIntExact(codePoints)] : Math.toIntExact(codePoints);
	}

	/** The span of a node of the tree; that of a block ends where its last value ends. */
	Span get(Node node) {
		Span span = this.spans.get(node);
		if (span == null) {
			throw new IllegalArgumentException("Not a node of this text: " + node.kind());
		}
		return span;
	}

	/**
	 * A part of the text.
	 *
	 * @param start the index of its first char
	 * @param end the index of the char after its last
	 */
	record Span(int start, int end) {
	}

}
