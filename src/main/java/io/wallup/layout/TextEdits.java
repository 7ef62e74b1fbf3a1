package io.wallup.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of parts of a text, made all at once. */
final class TextEdits {

	private final List<Edit> edits = new ArrayList<>();

	void replace(int start, int end, String replacement) {
		this.edits.add(new Edit(start, end, replacement));
	}

	void insert(int at, String text) {
		replace(at, at, text);
	}

	void remove(int start, int end) {
		replace(start, end, "");
	}

	/**
	 * The text with all of them made; those at the same place in the order in which they
	 * were noted.
	 */
	String applied(String text) {
		StringBuilder edited = new StringBuilder();
		int done = 0;
		for (Edit edit : this.edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
			if (edit.start < done) {
				throw new LayoutTextException("the text is written in a way that cannot be edited there");
			}
			edited.append(text, done, edit.start).append(edit.replacement);
			done = edit.end;
		}
		return edited.append(text, done, text.length()).toString();
	}

	/** One of them. */
	private record Edit(int start, int end, String replacement) {
	}

}
