package io.wallup.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be written at a place of a file, also while the file is not valid. It is told
 * by the shape that reads the files and makes their JSON Schema.
 */
public final class Completions {

	private static final String RECIPE = "A recipe in config/sign-ins.";

	private final SchemaTree schema;

	private final Map<String, Collection<String>> names;

	private final boolean layouts;

	private Completions(Shape<?> shape, Map<String, Collection<String>> names, boolean layouts) {
		Map<String, Object> definitions = new TreeMap<>();
		this.schema = new SchemaTree(shape.schema(definitions), definitions);
		this.names = Map.copyOf(names);
		this.layouts = layouts;
	}

	/**
	 * What can be written at a place of a layout.
	 * @param recipes the names of the recipes that there are
	 */
	public static Completions ofLayouts(Collection<String> recipes) {
		return new Completions(LayoutShape.KEYS, Map.of(LayoutShape.SIGN_IN.name(), List.copyOf(recipes)), true);
	}

	/**
	 * What can be written at a place of a file of any shape.
	 * @param names the names that are possible as values of keys, by the keys
	 */
	public static Completions of(Shape<?> shape, Map<String, Collection<String>> names) {
		return new Completions(shape, names, false);
	}

	/**
	 * The keys or values that are possible there and begin with what is written there.
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	public List<Completion> at(String text, int line, int column) {
		if (text.length() > YamlTree.LARGEST) {
			return List.of();
		}
		Cursor cursor = CursorScan.at(text, line, column);
		Map<String, Completion> found = new LinkedHashMap<>();
		if (cursor.key()) {
			this.schema.keys(cursor.path(), cursor.keys())
				.forEach((key, description) -> found.putIfAbsent(key, new Completion(key, true, description)));
		}
		if (cursor.value()) {
			named(cursor, text).forEach((value) -> found.putIfAbsent(value.text(), value));
			this.schema.values(cursor.path())
				.forEach((value, description) -> found.putIfAbsent(value, new Completion(value, false, description)));
		}
		String begun = cursor.begun().toLowerCase(Locale.ROOT);
		return found.values()
			.stream()
			.filter((completion) -> completion.text().toLowerCase(Locale.ROOT).startsWith(begun))
			.toList();
	}

	private List<Completion> named(Cursor cursor, String text) {
		List<Completion> named = new ArrayList<>();
		String key = cursor.path().isEmpty() ? "" : cursor.path().getLast();
		if (this.layouts && cursor.where().equals("windows[].screen")) {
			CursorScan.keys(text, LayoutShape.SCREENS.name())
				.forEach((screen) -> named.add(new Completion(screen, false, "A screen of this layout.")));
		}
		String description = this.layouts ? RECIPE : this.schema.description(cursor.path());
		this.names.getOrDefault(key, Set.of()).forEach((name) -> named.add(new Completion(name, false, description)));
		if (this.layouts && cursor.where().equals("windows[].sign-in")) {
			named.add(new Completion(LayoutShape.NO_SIGN_IN, false, "The window needs no sign-in."));
		}
		return named;
	}

}
