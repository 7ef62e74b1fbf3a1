package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.LayoutText.DrawnWindow;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The text of a layout, parsed for editing: mistakes in one part are no reason not to
 * read the others, as long as it is YAML.
 *
 * @param source its characters and where its nodes are
 * @param root the whole, or nothing when the text is no mapping
 * @param hindrance why nothing can be edited, if so
 * @param screens the screens that can be read and are there
 * @param windows the windows that are mappings
 */
record ParsedText(SourceText source, @Nullable Mapping root, @Nullable String hindrance, Map<String, WorkArea> screens,
		List<Values> windows) {

	static ParsedText of(String text, List<Monitor> monitors) {
		Mistakes mistakes = new Mistakes("the text");
		Place place = new Place(mistakes, "");
		Spans spans = new Spans();
		Node node = YamlTree.read(text.getBytes(StandardCharsets.UTF_8), place, spans);
		SourceText source = new SourceText(text, spans);
		Mistake first = mistakes.all()
			.stream()
			.filter((mistake) -> mistake.severity() == Severity.ERROR)
			.min(Mistake.BY_POSITION)
			.orElse(null);
		if (first != null) {
			return new ParsedText(source, null,
					"line %d has to be corrected first: %s".formatted(first.line(), first.text()), Map.of(), List.of());
		}
		if (!(node instanceof Mapping root)) {
			return new ParsedText(source, null, "the text is no mapping with screens and windows", Map.of(), List.of());
		}
		Values values = LayoutShape.KEYS.read(root, place);
		Map<String, ScreenShapes.Draft> drafts = (values != null)
				? values.optional(LayoutShape.SCREENS).orElse(Map.of()) : Map.of();
		return new ParsedText(source, root, null, screens(drafts, monitors), windows(root));
	}

	private static Map<String, WorkArea> screens(Map<String, ScreenShapes.Draft> drafts, List<Monitor> monitors) {
		Map<String, WorkArea> screens = new LinkedHashMap<>();
		drafts.forEach((name, draft) -> {
			try {
				screens.put(name, WorkArea.of(draft.named(name), monitors));
			}
			catch (IllegalArgumentException ex) {
				// the reader of the layout or its plan tells; nothing is on that screen
				// here
			}
		});
		return screens;
	}

	private static List<Values> windows(Mapping root) {
		List<Values> windows = new ArrayList<>();
		if (root.find(LayoutShape.WINDOWS.name()).map(Node.Entry::value).orElse(null) instanceof Sequence list) {
			Place place = new Place(new Mistakes("the text"), "");
			for (Node item : list.items()) {
				Values window = LayoutShape.WINDOW.read(item, place);
				if (window != null) {
					windows.add(window);
				}
			}
		}
		return windows;
	}

	/**
	 * The only window with this name.
	 * @throws LayoutTextException when there is none, or there are several
	 */
	Values window(String name) {
		List<Values> found = this.windows.stream()
			.filter((window) -> name.equals(window.find(LayoutShape.NAME)))
			.toList();
		if (found.size() != 1) {
			throw new LayoutTextException("there %s".formatted(found.isEmpty() ? "is no window " + Place.quote(name)
					: "are %d windows %s".formatted(found.size(), Place.quote(name))));
		}
		return found.getFirst();
	}

	/** The list of windows, if there is one. */
	@Nullable Sequence list() {
		return (this.root != null && this.root.find(LayoutShape.WINDOWS.name())
			.map(Node.Entry::value)
			.orElse(null) instanceof Sequence list) ? list : null;
	}

	/** Where a window is, or nothing when its screen or its area is wrong. */
	@Nullable Bounds bounds(Values window) {
		WorkArea screen = this.screens.get(window.optional(LayoutShape.SCREEN).orElse(""));
		Area area = area(window);
		if (screen == null || area == null) {
			return null;
		}
		try {
			return area.within(screen.free());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** The area of a window, or nothing when it is wrong. */
	static @Nullable Area area(Values window) {
		return (window.has(LayoutShape.AREA) && !window.knows(LayoutShape.AREA)) ? null : window.find(LayoutShape.AREA);
	}

	List<DrawnWindow> drawn() {
		List<DrawnWindow> drawn = new ArrayList<>();
		for (Values window : this.windows) {
			String name = window.find(LayoutShape.NAME);
			if (name != null) {
				drawn.add(new DrawnWindow(name, window.find(LayoutShape.URL), window.find(LayoutShape.SCREEN),
						bounds(window), window.node().line()));
			}
		}
		return drawn;
	}

	/** The bounds of all windows that have some, by their places in the list. */
	Map<Integer, Bounds> allBounds() {
		Map<Integer, Bounds> all = new HashMap<>();
		for (int i = 0; i < this.windows.size(); i++) {
			Bounds bounds = bounds(this.windows.get(i));
			if (bounds != null) {
				all.put(i, bounds);
			}
		}
		return all;
	}

}
