package io.wallup.layout;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wallup.layout.Interruptions.Dialogs;
import io.wallup.layout.Interruptions.Popups;
import io.wallup.layout.Layout.Startup;
import org.jspecify.annotations.Nullable;

/** What a layout file looks like; what its parts say about each other is checked. */
record LayoutShape(String name, LayoutChecks checks) implements Shape<Layout> {

	static final String NO_SIGN_IN = "none";

	static final Key<String> NAME = Key.required("name", Shapes.name("a window"),
			"The window's name, unlike every other in the layout.");

	static final Key<String> URL = Key.required("url", Shapes.url(), "The address of the dashboard.");

	static final Key<String> SCREEN = Key.required("screen", Shapes.name("a screen"), "The screen it is on.");

	static final Key<Area> AREA = Key.optional("area", AreaShapes.AREA, "The part of the screen that it takes.")
		.orElse(Area.Named.FULL, Area.Named.FULL.word());

	static final Key<String> WINDOW_SIGN_IN = Key.optional("sign-in", Shapes.name("a recipe"),
			"The recipe that signs it in, when it is not the layout's; none when it needs no sign-in.");

	static final Key<List<Step>> AFTER_LOAD = Key
		.optional("after-load", Shapes.listOrNone(StepShapes.step(), "steps"),
				"What is done on the dashboard once it is open and in place.")
		.orElse(List.of(), List.of());

	static final Key<List<String>> TAGS = Key
		.optional("tags", Shapes.listOrNone(Shapes.name("a tag"), "tags"), "Words that windows can be chosen by.")
		.orElse(List.of(), List.of());

	static final Key<Popups> POPUPS = Key
		.optional("popups", Shapes.choice(BrowserShapes.words(Popups.values())),
				"What is done with windows that a page opens, once its own window stands.")
		.orElse(Interruptions.DEFAULT.popups(), BrowserShapes.word(Interruptions.DEFAULT.popups()));

	static final Key<Dialogs> DIALOGS = Key
		.optional("dialogs", Shapes.choice(BrowserShapes.words(Dialogs.values())),
				"How alert, confirm, prompt and beforeunload are answered, always at once.")
		.orElse(Interruptions.DEFAULT.dialogs(), BrowserShapes.word(Interruptions.DEFAULT.dialogs()));

	static final ObjectShape WINDOW = ObjectShape.of("a window", NAME, URL, SCREEN, AREA, WINDOW_SIGN_IN, AFTER_LOAD,
			TAGS, POPUPS, DIALOGS);

	private static final Key<Duration> DELAY = Key
		.optional("delay", Shapes.duration(Duration.ZERO, Duration.ofHours(1)),
				"How long the operating system is given after the start.")
		.orElse(Duration.ZERO, "0s");

	private static final Key<List<URI>> WAIT_FOR = Key
		.optional("wait-for", Shapes.listOrNone(Shapes.uri(), "addresses"),
				"Sites that are waited for until each answers (any status below 500).")
		.orElse(List.of(), List.of());

	private static final Key<Duration> WAIT_AT_MOST = Key
		.optional("wait-at-most", Shapes.duration(Duration.ofSeconds(1), Duration.ofHours(24)),
				"How long the sites are waited for; then the layout is brought up all the same.")
		.orElse(Duration.ofMinutes(5), "5m");

	private static final Shape<Startup> STARTUP_KEYS = ObjectShape.of("startup", DELAY, WAIT_FOR, WAIT_AT_MOST)
		.as((values) -> new Startup(values.get(DELAY), values.get(WAIT_FOR), values.get(WAIT_AT_MOST)));

	static final Key<String> DESCRIPTION = Key
		.<String>optional("description", Shapes.text("a text"), "What the layout is for, in a few words.")
		.orElse("", "");

	static final Key<Map<String, ScreenShapes.Draft>> SCREENS = Key.required("screens",
			new MapShape<>(Shapes.nameText("a screen"), ScreenShapes.SCREEN, "a mapping of names to screens"),
			"The screens by their names.");

	static final Key<Startup> STARTUP = Key.optional("startup", STARTUP_KEYS,
			"When the layout is brought up by itself; without it, it is not.");

	static final Key<BrowserSettings> BROWSER = Key.optional("browser", BrowserShapes.BROWSER,
			"Which browser shows the windows, and how.");

	static final Key<String> SIGN_IN = Key.optional("sign-in", Shapes.name("a recipe"),
			"The recipe that signs in the windows that do not say another: the name of a file in config/sign-ins.");

	static final Key<List<Values>> WINDOWS = Key.required("windows", Shapes.list(WINDOW, "windows"),
			"The windows, each at one dashboard.");

	static final ObjectShape KEYS = ObjectShape.of("a layout", DESCRIPTION, SCREENS, STARTUP, BROWSER, SIGN_IN, POPUPS,
			DIALOGS, WINDOWS);

	@Override
	public @Nullable Layout read(Node node, Place place) {
		Values values = KEYS.read(node, place);
		if (values == null) {
			return null;
		}
		this.checks.check(values);
		return values.complete() ? layout(values) : null;
	}

	private Layout layout(Values values) {
		List<Screen> screens = values.get(SCREENS)
			.entrySet()
			.stream()
			.map((screen) -> screen.getValue().named(screen.getKey()))
			.toList();
		List<Window> windows = values.get(WINDOWS)
			.stream()
			.filter(Values::complete)
			.map((window) -> window(window, values))
			.toList();
		return new Layout(this.name, values.get(DESCRIPTION), screens, values.find(STARTUP),
				values.optional(BROWSER).orElse(BrowserSettings.DEFAULT), windows);
	}

	private static Window window(Values values, Values layout) {
		String signIn = values.has(WINDOW_SIGN_IN) ? values.find(WINDOW_SIGN_IN) : layout.find(SIGN_IN);
		return new Window(values.get(NAME), values.get(URL), values.get(SCREEN), values.get(AREA),
				NO_SIGN_IN.equals(signIn) ? null : signIn, values.get(AFTER_LOAD), Set.copyOf(values.get(TAGS)),
				new Interruptions((values.has(POPUPS) ? values : layout).get(POPUPS),
						(values.has(DIALOGS) ? values : layout).get(DIALOGS)));
	}

	@Override
	public String expected() {
		return KEYS.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return KEYS.schema(definitions);
	}

}
