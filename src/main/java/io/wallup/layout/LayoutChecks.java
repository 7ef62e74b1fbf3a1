package io.wallup.layout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.wallup.layout.BrowserSettings.Sharing;
import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;

/** Checks what the parts of a layout say about each other, wrong parts left aside. */
final class LayoutChecks {

	private static final int MOST_LISTED = 30;

	/** How many connections Chrome has to one site over HTTP/1.1. */
	private static final int CONNECTIONS = 6;

	private final List<String> recipes;

	private final boolean anyRecipe;

	LayoutChecks(Collection<String> recipes) {
		this(recipes, false);
	}

	private LayoutChecks(Collection<String> recipes, boolean anyRecipe) {
		this.recipes = recipes.stream().sorted().toList();
		this.anyRecipe = anyRecipe;
	}

	static LayoutChecks ofAnyRecipe() {
		return new LayoutChecks(List.of(), true);
	}

	void check(Values layout) {
		checkScreenNames(layout);
		checkRecipe(layout, LayoutShape.SIGN_IN);
		List<Values> windows = layout.optional(LayoutShape.WINDOWS).orElse(List.of());
		List<String> screens = screenNames(layout);
		Map<String, Integer> names = new HashMap<>();
		for (Values window : windows) {
			checkName(window, names);
			checkScreen(window, screens);
			checkRecipe(window, LayoutShape.WINDOW_SIGN_IN);
		}
		checkConnections(layout, windows);
		new BoundsChecks(layout.optional(LayoutShape.SCREENS).orElse(Map.of())).check(windows);
	}

	private static void checkScreenNames(Values layout) {
		Map<String, String> seen = new HashMap<>();
		for (Entry screen : screens(layout)) {
			String name = screen.key().text();
			String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
			if (other != null) {
				layout.place(LayoutShape.SCREENS)
					.key(name)
					.error(screen.key(), "duplicate screen " + Place.quote(name), name,
							"another name than %s, whatever the case".formatted(Place.quote(other)), null);
			}
		}
	}

	private static List<String> screenNames(Values layout) {
		return screens(layout).stream().map((screen) -> screen.key().text()).toList();
	}

	private static List<Entry> screens(Values layout) {
		return (layout.node(LayoutShape.SCREENS) instanceof Mapping screens && layout.has(LayoutShape.SCREENS))
				? screens.entries() : List.of();
	}

	// names become file names, and some file systems ignore case
	private static void checkName(Values window, Map<String, Integer> names) {
		String name = window.find(LayoutShape.NAME);
		if (name == null) {
			return;
		}
		Integer line = names.putIfAbsent(name.toLowerCase(Locale.ROOT), window.node(LayoutShape.NAME).line());
		if (line != null) {
			window.reject(LayoutShape.NAME, "duplicate window " + Place.quote(name), name,
					"another name than the window in line " + line, null);
		}
	}

	private static void checkScreen(Values window, List<String> screens) {
		String screen = window.find(LayoutShape.SCREEN);
		if (screen != null && !screens.contains(screen)) {
			window.reject(LayoutShape.SCREEN, "unknown screen " + Place.quote(screen), screen,
					oneOf(screens, "a screen of this layout"), Nearest.to(screen, screens));
		}
	}

	/**
	 * Warns where more windows than a browser has connections to a site share one, which
	 * are then too few if each holds a stream open.
	 */
	private static void checkConnections(Values layout, List<Values> windows) {
		if (layout.optional(LayoutShape.BROWSER).orElse(BrowserSettings.DEFAULT).sharing() == Sharing.NONE) {
			return;
		}
		Map<List<String>, Integer> shown = new HashMap<>();
		for (Values window : windows) {
			String url = window.find(LayoutShape.URL);
			if (url == null || !url.startsWith("http")) {
				continue;
			}
			String recipe = (window.has(LayoutShape.WINDOW_SIGN_IN) ? window.optional(LayoutShape.WINDOW_SIGN_IN)
					: layout.optional(LayoutShape.SIGN_IN))
				.orElse(LayoutShape.NO_SIGN_IN);
			String site = WebAddress.site(url);
			if (shown.merge(List.of(recipe, site), 1, Integer::sum) == CONNECTIONS + 1) {
				window.place(LayoutShape.URL)
					.warning(window.node(LayoutShape.URL),
							"more than %d windows share a browser and are at %s; over HTTP/1.1 it has no more connections there, and windows wait for each other if each holds a stream open"
								.formatted(CONNECTIONS, site),
							null, "a site that speaks HTTP/2, or browser: { sharing: none }", null);
			}
		}
	}

	private void checkRecipe(Values values, Key<String> key) {
		String recipe = values.find(key);
		if (recipe == null || this.anyRecipe || recipe.equals(LayoutShape.NO_SIGN_IN)) {
			return;
		}
		if (!this.recipes.contains(recipe)) {
			values.reject(key, "unknown recipe " + Place.quote(recipe), recipe,
					oneOf(this.recipes, "a recipe in config/sign-ins"), Nearest.to(recipe, this.recipes));
		}
	}

	private static String oneOf(List<String> known, String none) {
		return switch (known.size()) {
			case 0 -> none + "; there is none";
			case 1 -> known.getFirst();
			default -> "one of " + String.join(", ", known.subList(0, Math.min(MOST_LISTED, known.size())))
					+ ((known.size() > MOST_LISTED) ? ", ..." : "");
		};
	}

}
