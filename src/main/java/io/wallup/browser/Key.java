package io.wallup.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A key as the Chrome DevTools Protocol wants it: its name (UI Events KeyboardEvent key
 * values), code and text.
 */
record Key(String name, int code, String text) {

	private static final Map<String, Key> NAMED = new LinkedHashMap<>();

	static {
		add("Enter", 13, "\r");
		add("Tab", 9, "");
		add("Escape", 27, "");
		add("Backspace", 8, "");
		add("Delete", 46, "");
		add("Home", 36, "");
		add("End", 35, "");
		add("PageUp", 33, "");
		add("PageDown", 34, "");
		add("ArrowLeft", 37, "");
		add("ArrowUp", 38, "");
		add("ArrowRight", 39, "");
		add("ArrowDown", 40, "");
		for (int number = 1; number <= 12; number++) {
			add("F" + number, 111 + number, "");
		}
	}

	private static void add(String name, int code, String text) {
		NAMED.put(name, new Key(name, code, text));
	}

	/**
	 * The key of a name or one character.
	 * @throws IllegalArgumentException when there is no such key
	 */
	static Key of(String name) {
		Key named = NAMED.get(name);
		if (named != null) {
			return named;
		}
		if (name.codePointCount(0, name.length()) == 1) {
			return new Key(name, virtualCode(name.charAt(0)), name);
		}
		throw new IllegalArgumentException(
				"Key \"%s\"; expected one character or one of %s".formatted(name, String.join(", ", NAMED.keySet())));
	}

	private static int virtualCode(char character) {
		char upper = Character.toUpperCase(character);
		return ((upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9') || upper == ' ') ? upper : 0;
	}

	Map<String, Object> down() {
		return Map.of("type", this.text.isEmpty() ? "rawKeyDown" : "keyDown", "key", this.name, "text", this.text,
				"windowsVirtualKeyCode", this.code);
	}

	Map<String, Object> up() {
		return Map.of("type", "keyUp", "key", this.name, "windowsVirtualKeyCode", this.code);
	}

}
