package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** Follows what is written in braces and brackets, closed or not yet. */
final class FlowScan {

	private static final int MOST_NESTED = 100;

	private final List<Frame> frames = new ArrayList<>();

	private final BiConsumer<List<String>, String> keys;

	private final StringBuilder word = new StringBuilder();

	private char quote = ' ';

	/**
	 * Makes one.
	 * @param keys is told each key, with the path of its mapping
	 */
	FlowScan(BiConsumer<List<String>, String> keys) {
		this.keys = keys;
	}

	boolean isOpen() {
		return !this.frames.isEmpty();
	}

	void close() {
		this.frames.clear();
		this.word.setLength(0);
		this.quote = ' ';
	}

	/** Takes a line, or what begins with a brace in it. */
	void scan(String line, List<String> outer) {
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			if (this.quote != ' ') {
				this.word.append(character);
				this.quote = (character == this.quote) ? ' ' : this.quote;
			}
			else if (character == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
				return;
			}
			else {
				boolean last = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
				sign(character, last, outer);
			}
			if (!isOpen()) {
				return;
			}
		}
	}

	private void sign(char character, boolean last, List<String> outer) {
		switch (character) {
			case '{', '[' -> {
				if (this.frames.size() == MOST_NESTED) {
					close();
					return;
				}
				this.frames.add(new Frame(character == '['));
				this.word.setLength(0);
			}
			case '}', ']' -> {
				this.frames.removeLast();
				this.word.setLength(0);
			}
			case ',' -> {
				this.frames.getLast().next();
				this.word.setLength(0);
			}
			case ':' -> {
				String text = this.word.toString().strip();
				Frame top = this.frames.getLast();
				if (!top.list && top.key == null && (last || text.endsWith("\""))) {
					this.keys.accept(path(outer), CursorScan.unquoted(text));
					top.key = CursorScan.unquoted(text);
					this.word.setLength(0);
				}
				else {
					this.word.append(character);
				}
			}
			default -> {
				if ((character == '"' || character == '\'') && this.word.toString().isBlank()) {
					this.quote = character;
				}
				this.word.append(character);
			}
		}
	}

	private List<String> path(List<String> outer) {
		List<String> path = new ArrayList<>(outer);
		for (Frame frame : this.frames) {
			if (frame.list) {
				path.add("[" + frame.count + "]");
			}
			else if (frame.key != null) {
				path.add(frame.key);
			}
		}
		return path;
	}

	Cursor cursor(List<String> outer) {
		Frame top = this.frames.getLast();
		boolean key = !top.list && top.key == null;
		return new Cursor(path(outer), key, !key, this.word.toString().strip(), Set.of());
	}

	/** A mapping in braces or a list in brackets that is open. */
	private static final class Frame {

		private final boolean list;

		private int count = 1;

		private @Nullable String key;

		private Frame(boolean list) {
			this.list = list;
		}

		private void next() {
			this.key = null;
			this.count++;
		}

	}

}
