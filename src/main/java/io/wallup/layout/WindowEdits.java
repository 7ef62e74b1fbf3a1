package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;

/** Edits windows that the text of a layout has. */
final class WindowEdits {

	private final ParsedText parsed;

	private final TextEdits edits = new TextEdits();

	private final EntryEdits entries;

	WindowEdits(ParsedText parsed) {
		this.parsed = parsed;
		this.entries = new EntryEdits(parsed.source(), this.edits);
	}

	String applied() {
		return this.edits.applied(this.parsed.source().text());
	}

	void set(Values window, Key<String> key, String value) {
		Entry entry = window.entry(key).orElse(null);
		switch ((entry != null) ? entry.value() : null) {
			case null ->
				this.entries.insert(window.node(), window.entry(LayoutShape.NAME).orElseThrow(), key.name(), value);
			case Scalar scalar when scalar.form() != Form.ABSENT -> this.entries.replaceText(scalar, value);
			case Node wrong ->
				throw new LayoutTextException("line %d: the %s has to be corrected first".formatted(wrong.line(), key));
		}
	}

	void move(String name, Bounds wanted) {
		Values window = this.parsed.window(name);
		Bounds now = this.parsed.bounds(window);
		if (now == null) {
			throw new LayoutTextException("the screen or area of window %s has to be corrected first, in line %d"
				.formatted(Place.quote(name), window.node().line()));
		}
		if (now.equals(wanted)) {
			return;
		}
		String screen = window.get(LayoutShape.SCREEN);
		for (String candidate : candidates(this.parsed.screens(), screen, wanted)) {
			Bounds free = this.parsed.screens().getOrDefault(candidate, new WorkArea(wanted, wanted)).free();
			Area area = window.get(LayoutShape.AREA);
			Optional<AreaWords> words = area.within(free).equals(wanted) ? Optional.of(new AreaWords.Same())
					: AreaWords.of(area, written(window), wanted, free);
			if (words.isPresent()) {
				if (!candidate.equals(screen)) {
					set(window, LayoutShape.SCREEN, candidate);
				}
				write(window, words.get());
				return;
			}
		}
		throw new LayoutTextException(unsayable(name, wanted, this.parsed.screens()));
	}

	/** The screens that the bounds may be said on, the best first. */
	static List<String> candidates(Map<String, WorkArea> screens, String first, Bounds wanted) {
		List<String> candidates = new ArrayList<>();
		List<String> more = new ArrayList<>();
		screens.forEach((name, screen) -> {
			if (screen.whole().contains(wanted)) {
				if (name.equals(first)) {
					candidates.addFirst(name);
				}
				else {
					(screen.free().contains(wanted) ? candidates : more).add(name);
				}
			}
		});
		candidates.addAll(more);
		return candidates;
	}

	static String unsayable(String window, Bounds wanted, Map<String, WorkArea> screens) {
		List<String> known = screens.entrySet()
			.stream()
			.map((screen) -> "%s (%s)".formatted(screen.getKey(), screen.getValue().free()))
			.toList();
		return "window %s cannot be put to %s: expected bounds within one screen, less its taskbar: %s"
			.formatted(Place.quote(window), wanted, known.isEmpty() ? "none is known" : String.join(", ", known));
	}

	/** The lengths of the area as they are written, when it is a box. */
	static Map<String, String> written(Values window) {
		Map<String, String> written = new LinkedHashMap<>();
		if (window.entry(LayoutShape.AREA).map(Entry::value).orElse(null) instanceof Mapping mapping) {
			for (Entry entry : mapping.entries()) {
				if (entry.value() instanceof Scalar scalar) {
					written.put(entry.key().text(), scalar.text());
				}
			}
		}
		return written;
	}

	private void write(Values window, AreaWords words) {
		Node area = window.entry(LayoutShape.AREA).map(Entry::value).orElse(null);
		YamlWriter writer = this.entries.writer(window.node());
		switch (words) {
			case AreaWords.Same _ -> {
			}
			case AreaWords.Word(String word) when area instanceof Scalar scalar ->
				this.entries.replaceText(scalar, word);
			case AreaWords.Keys(Map<String, String> values) when area instanceof Scalar scalar ->
				this.entries.replaceByMapping(scalar, values, writer);
			case AreaWords.Keys(Map<String, String> values) when area instanceof Mapping mapping ->
				this.entries.rewrite(mapping, values, AreaWords.DEFAULTS);
			case AreaWords added -> this.entries.insert(window.node(), window.entry(LayoutShape.SCREEN).orElseThrow(),
					LayoutShape.AREA.name(), added.text(writer));
		}
	}

}
