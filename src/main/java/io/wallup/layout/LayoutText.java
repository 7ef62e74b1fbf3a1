package io.wallup.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The text of a layout, edited in the way its author wrote it: comments, order, quotes
 * and the words for areas stay wherever they can still say what is wanted. Each edit
 * makes a new one, read back before it is handed out.
 */
public final class LayoutText {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private final String name;

	private final String mark;

	private final List<Monitor> monitors;

	private final ParsedText parsed;

	private LayoutText(String name, String mark, ParsedText parsed, List<Monitor> monitors) {
		this.name = name;
		this.mark = mark;
		this.parsed = parsed;
		this.monitors = List.copyOf(monitors);
	}

	/**
	 * Takes a text; it may have mistakes, as long as nothing is edited that they hinder.
	 * @param name the name of the layout
	 * @param monitors the displays that there are; may be empty for a layout that names
	 * none of them
	 */
	public static LayoutText of(String name, String text, List<Monitor> monitors) {
		String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		return new LayoutText(name, mark, ParsedText.of(text.substring(mark.length()), monitors), monitors);
	}

	/** The text as it is now. */
	public String text() {
		return this.mark + this.parsed.source().text();
	}

	/** The screens that can be read and are there, in the order of the text. */
	public List<DrawnScreen> screens() {
		return this.parsed.screens()
			.entrySet()
			.stream()
			.map((screen) -> new DrawnScreen(screen.getKey(), screen.getValue().whole(), screen.getValue().free()))
			.toList();
	}

	/** The windows that have a name, in the order of the text. */
	public List<DrawnWindow> windows() {
		return this.parsed.drawn();
	}

	/**
	 * Moves a window, to another screen if need be.
	 * @throws LayoutTextException when the text cannot say it
	 */
	public LayoutText move(String window, Bounds bounds) {
		return moveAll(Map.of(window, bounds));
	}

	/**
	 * Moves several windows.
	 * @throws LayoutTextException when the text cannot say all of it
	 */
	public LayoutText moveAll(Map<String, Bounds> bounds) {
		List<String> problems = new ArrayList<>();
		Map<String, Bounds> wanted = new LinkedHashMap<>(bounds);
		LayoutText edited = edit((edits) -> wanted.forEach((window, wish) -> {
			try {
				edits.move(window, wish);
			}
			catch (LayoutTextException ex) {
				problems.addAll(ex.problems());
			}
		}));
		if (!problems.isEmpty()) {
			throw new LayoutTextException(problems);
		}
		Map<String, Bounds> expected = bounds(this.parsed);
		expected.putAll(bounds);
		return edited.checked(this, expected, List.of(LayoutShape.SCREEN.name(), LayoutShape.AREA.name()));
	}

	/**
	 * Adds a window after the others.
	 * @throws LayoutTextException when the text cannot say it
	 */
	public LayoutText add(NewWindow window) {
		editable();
		require(LayoutShape.NAME, window.name());
		require(LayoutShape.URL, window.url());
		requireFree(window.name(), null);
		WindowList list = new WindowList(this.parsed);
		list.add(list.entries(window));
		Map<String, Bounds> expected = bounds(this.parsed);
		expected.put(window.name(), window.bounds());
		return with(list.applied()).checked(this, expected, List.of());
	}

	/**
	 * Removes a window, and what is said about it between its lines.
	 * @throws LayoutTextException when there is none with this name
	 */
	public LayoutText remove(String window) {
		editable();
		WindowList list = new WindowList(this.parsed);
		list.remove(this.parsed.window(window).node());
		Map<String, Bounds> expected = bounds(this.parsed);
		expected.remove(window);
		return with(list.applied()).checked(this, expected, List.of());
	}

	/**
	 * Gives a window another name.
	 * @throws LayoutTextException when there is no such window, or the name is not free
	 */
	public LayoutText rename(String window, String name) {
		if (name.equals(window)) {
			return this;
		}
		requireFree(name, window);
		Map<String, Bounds> expected = bounds(this.parsed);
		Bounds bounds = expected.remove(window);
		if (bounds != null) {
			expected.put(name, bounds);
		}
		return set(window, LayoutShape.NAME, name).checked(this, expected, List.of(LayoutShape.NAME.name()));
	}

	/**
	 * Gives a window another address.
	 * @throws LayoutTextException when there is no such window, or it is no address
	 */
	public LayoutText withUrl(String window, String url) {
		return set(window, LayoutShape.URL, url).checked(this, bounds(this.parsed), List.of(LayoutShape.URL.name()));
	}

	/**
	 * Puts a window on another screen, into the same area.
	 * @throws LayoutTextException when there is no such window or screen
	 */
	public LayoutText withScreen(String window, String screen) {
		if (!this.parsed.screens().containsKey(screen)) {
			throw refused("there is no screen %s, expected one of %s".formatted(Place.quote(screen),
					String.join(", ", this.parsed.screens().keySet())));
		}
		LayoutText edited = set(window, LayoutShape.SCREEN, screen);
		Map<String, Bounds> expected = bounds(this.parsed);
		Bounds bounds = bounds(edited.parsed).get(window);
		if (bounds == null) {
			throw refused(
					"nothing is left of window %s on screen %s".formatted(Place.quote(window), Place.quote(screen)));
		}
		expected.put(window, bounds);
		return edited.checked(this, expected, List.of(LayoutShape.SCREEN.name()));
	}

	private LayoutText set(String window, Key<String> key, String value) {
		require(key, value);
		return edit((edits) -> edits.set(this.parsed.window(window), key, value));
	}

	private LayoutText edit(Consumer<WindowEdits> action) {
		editable();
		WindowEdits edits = new WindowEdits(this.parsed);
		action.accept(edits);
		return with(edits.applied());
	}

	private LayoutText with(String text) {
		return new LayoutText(this.name, this.mark, ParsedText.of(text, this.monitors), this.monitors);
	}

	private void editable() {
		if (this.parsed.hindrance() != null) {
			throw refused(this.parsed.hindrance());
		}
	}

	private void require(Key<String> key, String value) {
		Mistakes mistakes = new Mistakes("the edit");
		if (key.read(new Node.Scalar(1, 1, value, Node.Form.TEXT), new Place(mistakes, "")) == null) {
			throw refused(mistakes.all().getFirst().text());
		}
	}

	private void requireFree(String name, @Nullable String except) {
		for (DrawnWindow other : windows()) {
			if (!other.name().equals(except)
					&& other.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
				throw refused(
						"there is a window %s already, in line %d".formatted(Place.quote(other.name()), other.line()));
			}
		}
	}

	private static Map<String, Bounds> bounds(ParsedText parsed) {
		Map<String, Bounds> bounds = new HashMap<>();
		parsed.drawn().forEach((window) -> {
			if (window.bounds() != null) {
				bounds.put(window.name(), window.bounds());
			}
		});
		return bounds;
	}

	/** This, once it is sure that the edit did what it should and nothing else. */
	private LayoutText checked(LayoutText before, Map<String, Bounds> expected, List<String> changed) {
		if (this.parsed.hindrance() != null || !bounds(this.parsed).equals(expected)
				|| !new SameTree(changed).of(before.parsed, this.parsed)) {
			throw refused("the text is written in a way that cannot be edited there");
		}
		return this;
	}

	private LayoutTextException refused(String problem) {
		return new LayoutTextException("layout %s: %s".formatted(Place.quote(this.name), problem));
	}

	/**
	 * A screen of the text.
	 *
	 * @param whole the whole screen
	 * @param free the screen less its taskbar
	 */
	public record DrawnScreen(String name, Bounds whole, Bounds free) {
	}

	/**
	 * A window of the text, as far as it can be read.
	 *
	 * @param bounds where it is, or nothing when its screen or its area is wrong
	 * @param line the line in which it begins
	 */
	public record DrawnWindow(String name, @Nullable String url, @Nullable String screen, @Nullable Bounds bounds,
			int line) {
	}

}
