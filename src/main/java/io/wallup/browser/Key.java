package io.wallup.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A key as the Chrome DevTools Protocol wants it: its name and physical code (UI Events
 * KeyboardEvent key and code values), the number that Windows has for it, its text, and
 * whether Shift is held.
 */
record Key(String name, String code, int number, String text, boolean shift) {

	private static final int SHIFT = 8;

	private static final Map<String, Key> NAMED = new LinkedHashMap<>();

	/** The keys of a US keyboard by what they write. */
	private static final Map<String, Key> WRITING = new HashMap<>();

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
		for (char letter = 'a'; letter <= 'z'; letter++) {
			char upper = Character.toUpperCase(letter);
			writes("Key" + upper, upper, letter, upper);
		}
		for (int digit = 0; digit <= 9; digit++) {
			writes("Digit" + digit, '0' + digit, (char) ('0' + digit), ")!@#$%^&*(".charAt(digit));
		}
		writes("Space", 32, ' ', ' ');
		writes("Semicolon", 186, ';', ':');
		writes("Equal", 187, '=', '+');
		writes("Comma", 188, ',', '<');
		writes("Minus", 189, '-', '_');
		writes("Period", 190, '.', '>');
		writes("Slash", 191, '/', '?');
		writes("Backquote", 192, '`', '~');
		writes("BracketLeft", 219, '[', '{');
		writes("Backslash", 220, '\\', '|');
		writes("BracketRight", 221, ']', '}');
		writes("Quote", 222, '\'', '"');
	}

	private static void add(String name, int number, String text) {
		NAMED.put(name, new Key(name, name, number, text, false));
	}

	private static void writes(String code, int number, char plain, char shifted) {
		WRITING.putIfAbsent(String.valueOf(shifted),
				new Key(String.valueOf(shifted), code, number, "" + shifted, true));
		WRITING.put(String.valueOf(plain), new Key(String.valueOf(plain), code, number, "" + plain, false));
	}

	/**
	 * The key of a name or one character. A character that a US keyboard has no key for
	 * is written without one, as by an input method.
	 * @throws IllegalArgumentException when there is no such key
	 */
	static Key of(String name) {
		Key known = NAMED.getOrDefault(name, WRITING.get(name));
		if (known != null) {
			return known;
		}
		if (name.codePointCount(0, name.length()) == 1) {
			return new Key(name, "", 0, name, false);
		}
		throw new IllegalArgumentException(
				"Key \"%s\"; expected one character or one of %s".formatted(name, String.join(", ", NAMED.keySet())));
	}

	Map<String, Object> down() {
		return event(this.text.isEmpty() ? "rawKeyDown" : "keyDown", this.text);
	}

	Map<String, Object> up() {
		return event("keyUp", "");
	}

	private Map<String, Object> event(String type, String typed) {
		Map<String, Object> event = new HashMap<>(Map.of("type", type, "key", this.name, "code", this.code,
				"windowsVirtualKeyCode", this.number, "location", 0, "modifiers", this.shift ? SHIFT : 0));
		if (!typed.isEmpty()) {
			event.put("text", typed);
		}
		return event;
	}

}
