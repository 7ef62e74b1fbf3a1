package io.wallup.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Bounds;

/**
 * The command line of a browser on a wall: no bars, bubbles or questions, and full speed
 * for windows that nobody clicks. The driver adds switches of its own, among them those
 * against throttling in the background.
 */
final class ChromeArguments {

	private static final String DISABLED_FEATURES = "--disable-features=";

	private static final List<String> ALWAYS = List.of("--no-first-run", "--no-default-browser-check",
			// since version 156 this one keeps the question away that
			// --disable-session-crashed-bubble did before
			"--hide-crash-restore-bubble", "--noerrdialogs", "--disable-search-engine-choice-screen",
			"--disable-renderer-backgrounding", "--disable-background-timer-throttling",
			"--disable-backgrounding-occluded-windows", "--disable-component-update", "--deny-permission-prompts",
			"--autoplay-policy=no-user-gesture-required",
			// the second, because Windows takes covered windows for hidden ones; the
			// third,
			// because a page that was left would keep its memory, and its streams the few
			// connections that a browser has to a site; the last two are pages that each
			// window prepares for its address bar, which nobody
			// uses here (version 156, five windows: 110 MiB, and three quarters of the
			// processor time of their start)
			DISABLED_FEATURES
					+ "Translate,CalculateNativeWinOcclusion,BackForwardCache,WebUIOmniboxPopup,WebUIOmniboxAimPopup");

	/**
	 * Preferences of a profile, so that no question of the browser covers a dashboard.
	 */
	private static final Map<String, Object> PREFERENCES = Map.of("credentials_enable_service", false,
			"profile.password_manager_enabled", false, "profile.password_manager_leak_detection", false,
			"translate.enabled", false, "profile.default_content_setting_values.notifications", 2);

	/**
	 * So that a browser starts with an empty page: the page of new tabs takes some 0.1 s.
	 */
	private static final Map<String, Object> EMPTY_START = Map.of("session.restore_on_startup", 4,
			"session.startup_urls", List.of("about:blank"));

	/** The displays of a headless browser that is told none: those of the demo wall. */
	private static final List<Bounds> HEADLESS_SCREENS = List.of(new Bounds(0, 0, 2560, 1440),
			new Bounds(0, 1440, 2560, 1440));

	private ChromeArguments() {
	}

	static List<String> of(BrowserRequest request, Path profile, BrowserProperties properties, boolean root) {
		List<String> arguments = new ArrayList<>(ALWAYS);
		Bounds first = request.first();
		arguments.add("--user-data-dir=" + profile);
		arguments.add("--window-position=%d,%d".formatted(first.x(), first.y()));
		arguments.add("--window-size=%d,%d".formatted(first.width(), first.height()));
		if (isLinux()) {
			// under Wayland no client can place its windows
			arguments.add("--ozone-platform=" + (properties.headless() ? "headless" : "x11"));
		}
		if (root) {
			// Chrome refuses to run as root with its sandbox
			arguments.add("--no-sandbox");
		}
		if (properties.headless()) {
			arguments.add("--headless=new");
			arguments.add("--screen-info=" + screens(request.screens()));
		}
		if (properties.headless() || properties.virtualDisplay() != null) {
			arguments.add("--disable-gpu");
		}
		arguments.addAll(properties.arguments());
		arguments.addAll(request.settings().arguments());
		return joined(arguments);
	}

	/** The preferences of a profile. */
	static Map<String, Object> preferences() {
		Map<String, Object> preferences = new HashMap<>(PREFERENCES);
		if (isLinux()) {
			// elsewhere Chrome guards these against other programs, and would complain
			preferences.putAll(EMPTY_START);
		}
		return preferences;
	}

	private static boolean isLinux() {
		return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
	}

	/** With one switch for all disabled features, because Chrome heeds the last alone. */
	private static List<String> joined(List<String> arguments) {
		String features = arguments.stream()
			.filter((argument) -> argument.startsWith(DISABLED_FEATURES))
			.map((argument) -> argument.substring(DISABLED_FEATURES.length()))
			.collect(Collectors.joining(","));
		return Stream
			.concat(arguments.stream().filter((argument) -> !argument.startsWith(DISABLED_FEATURES)),
					Stream.of(DISABLED_FEATURES + features))
			.toList();
	}

	/**
	 * The displays as the switch wants them; the first is the primary one, which must be
	 * at the origin.
	 */
	private static String screens(List<Bounds> wanted) {
		List<Bounds> screens = wanted.isEmpty() ? HEADLESS_SCREENS : wanted;
		List<Bounds> atOrigin = screens.stream().filter((screen) -> screen.x() == 0 && screen.y() == 0).toList();
		Stream<Bounds> primary = atOrigin.isEmpty() ? Stream.of(HEADLESS_SCREENS.getFirst())
				: atOrigin.stream().limit(1);
		return Stream.concat(primary, screens.stream().filter((screen) -> !atOrigin.contains(screen)))
			.map((screen) -> "{%d,%d %dx%d}".formatted(screen.x(), screen.y(), screen.width(), screen.height()))
			.collect(Collectors.joining());
	}

}
