package io.wallup.layout;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;

/** The characters of a file, and which of them its nodes are. */
record SourceText(String text, Spans spans) {

	int start(Node node) {
		return this.spans.get(node).start();
	}

	/**
	 * The index after the last char of a node; what the parser takes for the end of a
	 * block is the begin of whatever follows.
	 */
	int end(Node node) {
		return switch (node) {
			case Mapping mapping when !isFlow(mapping) && !mapping.entries().isEmpty() ->
				end(mapping.entries().getLast());
			case Sequence sequence when !isFlow(sequence) && !sequence.items().isEmpty() ->
				end(sequence.items().getLast());
			case Scalar scalar when isBlockScalar(scalar) -> trimmed(this.spans.get(scalar).end());
			case Node other -> this.spans.get(other).end();
		};
	}

	/** The index after the last char of the value, or of the key that has none. */
	int end(Entry entry) {
		return (entry.value() instanceof Scalar scalar && scalar.form() == Form.ABSENT
				&& this.spans.get(scalar).start() == this.spans.get(scalar).end()) ? this.spans.get(entry.key()).end()
						: end(entry.value());
	}

	private int trimmed(int end) {
		int index = end;
		while (index > 0 && Character.isWhitespace(this.text.charAt(index - 1))) {
			index--;
		}
		return index;
	}

	/** Whether the node is written in braces or brackets. */
	boolean isFlow(Node node) {
		int start = start(node);
		return start < this.text.length() && (this.text.charAt(start) == '{' || this.text.charAt(start) == '[');
	}

	/** Whether the scalar is written below a {@code |} or {@code >}. */
	boolean isBlockScalar(Scalar scalar) {
		int start = start(scalar);
		return start < this.spans.get(scalar).end()
				&& (this.text.charAt(start) == '|' || this.text.charAt(start) == '>');
	}

	/** The quote that a scalar is written in, or a space when there is none. */
	char quote(Scalar scalar) {
		int start = start(scalar);
		char first = (start < this.spans.get(scalar).end()) ? this.text.charAt(start) : ' ';
		return (first == '"' || first == '\'') ? first : ' ';
	}

	int lineStart(int index) {
		int start = index;
		while (start > 0 && !isBreak(this.text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	/** The index of the line feed (or carriage return) that ends the line, or the end. */
	int lineEnd(int index) {
		int end = index;
		while (end < this.text.length() && !isBreak(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** The begin of the next line, or the end of the text. */
	int nextLine(int index) {
		int end = lineEnd(index);
		if (this.text.startsWith("\r\n", end)) {
			return end + 2;
		}
		return Math.min(this.text.length(), end + 1);
	}

	/** The begin of the line before this one, or the begin of the text. */
	int previousLine(int lineStart) {
		int end = this.text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
		return lineStart(Math.max(0, end));
	}

	private static boolean isBreak(char character) {
		return character == '\n' || character == '\r';
	}

	/** The line end that is in use around there. */
	String lineBreak(int index) {
		int end = lineEnd(index);
		if (end == this.text.length()) {
			int start = lineStart(index);
			end = (start > 0) ? start - (this.text.startsWith("\r\n", Math.max(0, start - 2)) ? 2 : 1) : end;
		}
		if (this.text.startsWith("\r\n", end)) {
			return "\r\n";
		}
		return this.text.startsWith("\r", end) ? "\r" : "\n";
	}

	/**
	 * The index of a sign between two values, comments left aside, or -1 when it is not
	 * there.
	 */
	int find(char sign, int from, int to) {
		for (int index = from; index < to; index++) {
			char character = this.text.charAt(index);
			if (character == sign) {
				return index;
			}
			if (character == '#') {
				index = lineEnd(index);
			}
		}
		return -1;
	}

	/** Whether there is nothing but blanks from there to there. */
	boolean isBlank(int from, int to) {
		return this.text.substring(from, to).isBlank();
	}

	/** What indents a line that begins at this column, from 1. */
	static String indent(int column) {
		return " ".repeat(Math.max(0, column - 1));
	}

}
