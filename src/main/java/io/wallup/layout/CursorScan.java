package io.wallup.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds out where in a file somebody is writing. It reads lines by their indentation
 * rather than as YAML, since what is just being written seldom is.
 */
final class CursorScan {

	private static final Pattern KEY = Pattern
		.compile("(\"[^\"]*\"|'[^']*'|[^\\s#:{}\\[\\],\"'][^:#]*?)\\s*:(?=\\s|$)");

	// nobody writes by hand what is longer
	private static final int LONGEST_LINE = 2_000;

	private final List<Frame> frames = new ArrayList<>();

	private final Map<String, Set<String>> keys = new HashMap<>();

	private final FlowScan flow = new FlowScan(this::noteKey);

	private int below = -1;

	/** The keys of the mapping that this path leads to, anywhere in the text. */
	static Set<String> keys(String text, String path) {
		CursorScan scan = new CursorScan();
		text.lines().forEach(scan::line);
		return scan.keys.getOrDefault(path, Set.of());
	}

	/** Where a line and a column of a text are, both from 1. */
	static Cursor at(String text, int line, int column) {
		List<String> lines = text.lines().toList();
		CursorScan scan = new CursorScan();
		for (String before : lines.subList(0, Math.clamp(line - 1L, 0, lines.size()))) {
			scan.line(before);
		}
		String last = (line >= 1 && line <= lines.size()) ? lines.get(line - 1) : "";
		String begun = (column - 1 >= last.length())
				? last + " ".repeat(Math.clamp(column - 1L - last.length(), 0, 200))
				: last.substring(0, Math.max(0, column - 1));
		return scan.cursor(begun, keys(text));
	}

	private static Map<String, Set<String>> keys(String text) {
		CursorScan scan = new CursorScan();
		text.lines().forEach(scan::line);
		return scan.keys;
	}

	private Cursor cursor(String begun, Map<String, Set<String>> all) {
		String rest = line(begun);
		List<String> path = path();
		Cursor cursor;
		if (begun.length() > LONGEST_LINE) {
			return new Cursor(plain(path), false, false, "", Set.of());
		}
		if (this.flow.isOpen()) {
			cursor = this.flow.cursor(path);
		}
		else if (this.below >= 0 || comment(begun)) {
			return new Cursor(plain(path), false, false, "", Set.of());
		}
		else {
			Frame top = this.frames.isEmpty() ? new Frame(0, false) : this.frames.getLast();
			int column = begun.length() - rest.length();
			boolean value = KEY.matcher(begun).find() && begun.matches(".*:\\s.*");
			boolean inside = !top.list && column == top.column && !value;
			if (inside && !path.isEmpty() && top.key != null) {
				path.removeLast();
			}
			boolean node = top.list || top.valueless;
			cursor = new Cursor(path, !value && (inside || node || this.frames.isEmpty()), value || (!inside && node),
					rest.strip(), Set.of());
		}
		return new Cursor(plain(cursor.path()), cursor.key(), cursor.value(), unquoted(cursor.begun()),
				all.getOrDefault(String.join("/", cursor.path()), Set.of()));
	}

	private static boolean comment(String begun) {
		return begun.matches("(?:.*\\s)?#.*") && !begun.matches(".*[\"'][^\"']*#.*");
	}

	private static List<String> plain(List<String> path) {
		return path.stream().map((step) -> step.startsWith("[") ? "[]" : step).toList();
	}

	static String unquoted(String text) {
		return (text.startsWith("\"") || text.startsWith("'")) ? text.replaceAll("^[\"']|[\"']$", "") : text;
	}

	/** Takes a line, and returns what of it comes after the last dash or key. */
	private String line(String line) {
		if (line.length() > LONGEST_LINE) {
			return "";
		}
		int indent = indent(line, 0);
		if (this.flow.isOpen() && !closesFlow(line, indent)) {
			this.flow.scan(line, path());
			return "";
		}
		this.flow.close();
		if (this.below >= 0 && (line.isBlank() || indent > this.below)) {
			return "";
		}
		this.below = -1;
		if (line.strip().startsWith("#")) {
			return "";
		}
		boolean dash = line.startsWith("-", indent);
		this.frames.removeIf((frame) -> frame.column > indent || (frame.column == indent && frame.list && !dash));
		int at = indent;
		while (line.startsWith("- ", at) || line.substring(at).equals("-")) {
			item(at);
			at = indent(line, at + 1);
		}
		Matcher key = KEY.matcher(line).region(at, line.length());
		if (!key.lookingAt()) {
			if (line.startsWith("{", at) || line.startsWith("[", at)) {
				this.flow.scan(line.substring(at), path());
			}
			return line.substring(at);
		}
		key(at, unquoted(key.group(1)));
		String value = line.substring(key.end());
		value(value.strip(), at);
		return value;
	}

	// what stands in braces or brackets is indented; what is not was never closed
	private boolean closesFlow(String line, int indent) {
		int block = this.frames.isEmpty() ? -1 : this.frames.getLast().column;
		return !line.isBlank() && indent <= block && "}]".indexOf(line.charAt(indent)) < 0;
	}

	private void item(int column) {
		if (this.frames.isEmpty() || !this.frames.getLast().list || this.frames.getLast().column != column) {
			this.frames.add(new Frame(column, true));
		}
		this.frames.getLast().count++;
	}

	private void key(int column, String key) {
		if (this.frames.isEmpty() || this.frames.getLast().list || this.frames.getLast().column != column) {
			this.frames.add(new Frame(column, false));
		}
		Frame frame = this.frames.getLast();
		frame.key = null;
		noteKey(path(), key);
		frame.key = key;
	}

	private void value(String value, int column) {
		this.frames.getLast().valueless = value.isEmpty() || value.startsWith("#");
		if (value.startsWith("|") || value.startsWith(">")) {
			this.below = column;
		}
		else if (value.startsWith("{") || value.startsWith("[")) {
			this.flow.scan(value, path());
		}
	}

	private void noteKey(List<String> path, String key) {
		this.keys.computeIfAbsent(String.join("/", path), (added) -> new LinkedHashSet<>()).add(key);
	}

	private List<String> path() {
		List<String> path = new ArrayList<>();
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

	private static int indent(String line, int from) {
		int indent = from;
		while (indent < line.length() && line.charAt(indent) == ' ') {
			indent++;
		}
		return indent;
	}

	/** A block mapping or a block list that is open. */
	private static final class Frame {

		private final int column;

		private final boolean list;

		private int count;

		private @Nullable String key;

		private boolean valueless;

		private Frame(int column, boolean list) {
			this.column = column;
			this.list = list;
		}

	}

}
