package io.wallup.web.admin;

import io.wallup.layout.Bounds;
import io.wallup.layout.LayoutText;
import io.wallup.layout.NewWindow;
import io.wallup.web.Problem;
import io.wallup.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a window on the map.
 *
 * @param kind move, add, remove, rename, url or screen
 * @param window the window's name
 * @param to its new name, address or screen
 * @param bounds where it comes to be
 */
record DraftEdit(String kind, String window, @Nullable String to, @Nullable Bounds bounds) {

	LayoutText on(LayoutText text) {
		return switch (this.kind) {
			case "move" -> text.move(this.window, needed("bounds", this.bounds));
			case "add" ->
				text.add(new NewWindow(this.window, needed("to", this.to), needed("bounds", this.bounds), null));
			case "remove" -> text.remove(this.window);
			case "rename" -> text.rename(this.window, needed("to", this.to));
			case "url" -> text.withUrl(this.window, needed("to", this.to));
			case "screen" -> text.withScreen(this.window, needed("to", this.to));
			default -> throw new ProblemException(Problem.BAD_REQUEST,
					"kind is \"%s\", expected move, add, remove, rename, url or screen".formatted(this.kind));
		};
	}

	private <T> T needed(String what, @Nullable T value) {
		if (value == null) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"%s is absent, expected it for kind \"%s\"".formatted(what, this.kind));
		}
		return value;
	}

}
