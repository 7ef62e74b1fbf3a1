package io.wallup.layout;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The text of a layout, edited in the way its author wrote it: comments, order, quotes
 * and the words for areas stay wherever they can still say what is wanted.
 */
public final class LayoutText {

	private final String name;

	private final String text;

	private final List<Monitor> monitors;

	private LayoutText(String name, String text, List<Monitor> monitors) {
		this.name = name;
		this.text = text;
		this.monitors = List.copyOf(monitors);
	}

	/**
	 * Takes a text; it may have mistakes, as long as nothing is edited that they hinder.
	 * @param name the name of the layout
	 * @param monitors the displays that there are; may be empty for a layout that names
	 * none of them
	 */
	public static LayoutText of(String name, String text, List<Monitor> monitors) {
		return new LayoutText(name, text, monitors);
	}

	/** The text as it is now. */
	public String text() {
		return this.text;
	}

	/** The screens that can be read and are there, in the order of the text. */
	public List<DrawnScreen> screens() {
		return List.of();
	}

	/** The windows that have a name, in the order of the text. */
	public List<DrawnWindow> windows() {
		return List.of();
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
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("layout " + Place.quote(this.name) + ": not yet for " + this.monitors + bounds);
	}

	/**
	 * Adds a window after the others.
	 * @throws LayoutTextException when the text cannot say it
	 */
	public LayoutText add(NewWindow window) {
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("not yet: " + window);
	}

	/**
	 * Removes a window.
	 * @throws LayoutTextException when there is none with this name
	 */
	public LayoutText remove(String window) {
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("not yet: " + window);
	}

	/**
	 * Gives a window another name.
	 * @throws LayoutTextException when there is no such window, or the name is not free
	 */
	public LayoutText rename(String window, String name) {
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("not yet: " + window + name);
	}

	/**
	 * Gives a window another address.
	 * @throws LayoutTextException when there is no such window, or it is no address
	 */
	public LayoutText withUrl(String window, String url) {
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("not yet: " + window + url);
	}

	/**
	 * Puts a window on another screen, into the same area.
	 * @throws LayoutTextException when there is no such window or screen
	 */
	public LayoutText withScreen(String window, String screen) {
		if (this.text.isEmpty()) {
			return this;
		}
		throw new LayoutTextException("not yet: " + window + screen);
	}

	/**
	 * A screen of the text.
	 *
	 * @param whole the whole screen
	 * @param free the screen less its taskbar
	 */
	public record DrawnScreen(String name, Bounds whole, Bounds free, int line) {
	}

	/**
	 * A window of the text, as far as it can be read.
	 *
	 * @param bounds where it is, or nothing when its screen or its area is wrong
	 */
	public record DrawnWindow(String name, @Nullable String url, @Nullable String screen, @Nullable Bounds bounds,
			int line) {
	}

}
