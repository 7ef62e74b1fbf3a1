package io.wallup.layout;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The named keys of the UI Events standard that make sense on a page. */
final class KeyNames {

	static final List<String> ALL = List.of("Enter", "Tab", "Escape", "Backspace", "Delete", "Insert", "Home", "End",
			"PageUp", "PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "F1", "F2", "F3", "F4", "F5", "F6",
			"F7", "F8", "F9", "F10", "F11", "F12");

	private KeyNames() {
	}

	static @Nullable String nearest(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
			case "return" -> "Enter";
			case "esc" -> "Escape";
			case "del" -> "Delete";
			case "up", "down", "left", "right" ->
				"Arrow" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
			default -> Nearest.to(word, ALL);
		};
	}

}
