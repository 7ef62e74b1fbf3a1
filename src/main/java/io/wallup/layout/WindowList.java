package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;

/** Adds windows to the list of a layout's text, and removes them. */
final class WindowList {

	private final ParsedText parsed;

	private final SourceText source;

	private final TextEdits edits = new TextEdits();

	WindowList(ParsedText parsed) {
		this.parsed = parsed;
		this.source = parsed.source();
	}

	String applied() {
		return this.edits.applied(this.source.text());
	}

	void remove(Mapping window) {
		Sequence list = this.parsed.list();
		if (list == null) {
			throw new LayoutTextException("there is no list of windows");
		}
		int index = list.items().indexOf(window);
		if (this.source.isFlow(list)) {
			removeFromFlow(list, index);
			return;
		}
		if (list.items().size() == 1) {
			Entry windows = entry();
			this.edits.insert(this.source.find(':', this.source.end(windows.key()), this.source.text().length()) + 1,
					" []");
		}
		int dash = dash(window);
		int end = this.source.nextLine(this.source.end(window));
		this.edits.remove(this.source.lineStart(dash), afterComments(end, list.column()));
	}

	private void removeFromFlow(Sequence list, int index) {
		Node item = list.items().get(index);
		int start = this.source.start(item);
		int end = this.source.end(item);
		if (index > 0) {
			new EntryEdits(this.source, this.edits).removeAfter(this.source.end(list.items().get(index - 1)), start,
					end);
		}
		else {
			this.edits.remove(start, (list.items().size() > 1) ? this.source.start(list.items().get(1)) : end);
		}
	}

	private Entry entry() {
		Mapping root = this.parsed.root();
		return (root != null) ? root.find(LayoutShape.WINDOWS.name()).orElseThrow() : fail();
	}

	private static Entry fail() {
		throw new LayoutTextException("there is no list of windows");
	}

	/** The dash before an item, on its own line or one before it. */
	private int dash(Node item) {
		int line = this.source.lineStart(this.source.start(item));
		int sign = firstSign(line);
		if (sign == this.source.start(item)) {
			do {
				line = this.source.previousLine(line);
				sign = firstSign(line);
			}
			while (line > 0 && (sign == this.source.lineEnd(line) || comment(line)));
		}
		if (this.source.text().charAt(sign) != '-') {
			throw new LayoutTextException(
					"line %d: the list is written in a way that cannot be edited".formatted(item.line()));
		}
		return sign;
	}

	private boolean comment(int lineStart) {
		int sign = firstSign(lineStart);
		return sign < this.source.text().length() && this.source.text().charAt(sign) == '#';
	}

	private int firstSign(int from) {
		int sign = from;
		int end = this.source.lineEnd(from);
		while (sign < end && Character.isWhitespace(this.source.text().charAt(sign))) {
			sign++;
		}
		return sign;
	}

	/** The line after the comments that stand deeper than the column. */
	private int afterComments(int line, int column) {
		int next = line;
		while (next < this.source.text().length() && comment(next) && firstSign(next) - next >= column) {
			next = this.source.nextLine(next);
		}
		return next;
	}

	/**
	 * Adds a window.
	 * @param entries its keys and values
	 */
	void add(Map<String, String> entries) {
		Sequence list = this.parsed.list();
		if (list == null || (list.items().isEmpty()
				&& !this.source.isBlank(this.source.end(list), this.source.lineEnd(this.source.end(list))))) {
			addList(entries);
		}
		else if (list.items().isEmpty()) {
			addToNone(list, entries);
		}
		else if (this.source.isFlow(list)) {
			addToFlow(list, entries);
		}
		else {
			addToBlock(list, entries);
		}
	}

	private void addList(Map<String, String> entries) {
		Mapping root = this.parsed.root();
		if (root == null || this.source.isFlow(root) || root.find(LayoutShape.WINDOWS.name()).isPresent()) {
			throw new LayoutTextException("there is no list of windows that could be added to");
		}
		int end = this.source.text().length();
		String lineBreak = this.source.lineBreak(0);
		boolean whole = this.source.lineStart(end) == end;
		this.edits.insert(end, (whole ? "" : lineBreak) + LayoutShape.WINDOWS.name() + ":" + lineBreak
				+ block(entries, 3, "- ", lineBreak, writer(null)) + lineBreak);
	}

	private void addToNone(Sequence list, Map<String, String> entries) {
		int end = this.source.end(list);
		String lineBreak = this.source.lineBreak(end);
		int start = this.source.start(list);
		boolean space = start > 0 && this.source.text().charAt(start - 1) == ' ';
		this.edits.replace(space ? start - 1 : start, end,
				lineBreak + block(entries, 3, "- ", lineBreak, writer(null)));
	}

	private void addToFlow(Sequence list, Map<String, String> entries) {
		Node last = list.items().getLast();
		int end = this.source.end(last);
		int start = this.source.start(last);
		String before = this.source.text().substring(this.source.lineStart(start), start);
		String separator = before.isBlank() ? "," + this.source.lineBreak(end) + before : ", ";
		this.edits.insert(end, separator + writer(last).mapping(entries));
	}

	private void addToBlock(Sequence list, Map<String, String> entries) {
		Node last = list.items().getLast();
		int dash = dash(last);
		int line = this.source.lineStart(dash);
		int end = afterComments(this.source.nextLine(this.source.end(last)), list.column());
		String lineBreak = this.source.lineBreak(this.source.end(last));
		boolean spaced = line > 0 && this.source.isBlank(this.source.previousLine(line), line);
		String text = this.source.isFlow(last) ? SourceText.indent(list.column()) + "- " + writer(last).mapping(entries)
				: block(entries, list.column(), dashed(last, list), lineBreak, writer(last));
		boolean whole = this.source.lineStart(end) == end;
		this.edits.insert(end, (whole ? "" : lineBreak) + (spaced ? lineBreak : "") + text + lineBreak);
	}

	private static String dashed(Node item, Sequence list) {
		return "-" + " ".repeat(Math.max(1, item.column() - list.column() - 1));
	}

	private static String block(Map<String, String> entries, int column, String dash, String lineBreak,
			YamlWriter writer) {
		String indent = SourceText.indent(column);
		return entries.entrySet()
			.stream()
			.map((entry) -> writer.entry(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(lineBreak + indent + " ".repeat(dash.length()), indent + dash, ""));
	}

	private YamlWriter writer(@Nullable Node item) {
		EntryEdits entries = new EntryEdits(this.source, this.edits);
		return entries.writer((item instanceof Mapping mapping) ? mapping : new Mapping(1, 1, List.of()));
	}

	private @Nullable Node lastWindow() {
		Sequence list = this.parsed.list();
		return (list != null && !list.items().isEmpty()) ? list.items().getLast() : null;
	}

	/** The keys and values of a new window, its area said like those of the others. */
	Map<String, String> entries(NewWindow window) {
		Values like = this.parsed.windows()
			.reversed()
			.stream()
			.filter((other) -> other.has(LayoutShape.AREA) && other.knows(LayoutShape.AREA))
			.findFirst()
			.orElse(null);
		Area area = (like != null) ? like.get(LayoutShape.AREA) : Area.Named.FULL;
		Map<String, String> written = (like != null) ? WindowEdits.written(like) : Map.of();
		for (String screen : WindowEdits.candidates(this.parsed.screens(), "", window.bounds())) {
			Bounds free = this.parsed.screens()
				.getOrDefault(screen, new WorkArea(window.bounds(), window.bounds()))
				.free();
			AreaWords words = AreaWords.of(area, written, window.bounds(), free).orElse(null);
			if (words != null) {
				Map<String, String> entries = new LinkedHashMap<>();
				entries.put(LayoutShape.NAME.name(), window.name());
				entries.put(LayoutShape.URL.name(), window.url());
				entries.put(LayoutShape.SCREEN.name(), screen);
				entries.put(LayoutShape.AREA.name(), words.text(writer(lastWindow())));
				if (window.signIn() != null) {
					entries.put(LayoutShape.WINDOW_SIGN_IN.name(), window.signIn());
				}
				return entries;
			}
		}
		throw new LayoutTextException(WindowEdits.unsayable(window.name(), window.bounds(), this.parsed.screens()));
	}

}
