package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.wallup.layout.BrowserSettings.Kind;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.BrowserSettings.Sharing;

/** How layouts say which browser shows their windows. */
final class BrowserShapes {

	private static final Set<String> OURS = Set.of("--user-data-dir", "--remote-debugging-port",
			"--remote-debugging-pipe");

	private static final Key<Kind> KIND = Key
		.optional("kind", Shapes.choice(words(Kind.values())),
				"The browser; chrome takes a Chromium where there is no Chrome.")
		.orElse(BrowserSettings.DEFAULT.kind(), word(BrowserSettings.DEFAULT.kind()));

	private static final Key<String> BINARY = Key.optional("binary", Shapes.text("the path of a browser"),
			"The browser's executable, where it is not found by itself.");

	private static final Key<Sharing> SHARING = Key
		.optional("sharing", Shapes.choice(words(Sharing.values())),
				"sign-in: the windows with the same sign-in share one browser and sign in once. "
						+ "none: each window has a browser and a sign-in of its own.")
		.orElse(BrowserSettings.DEFAULT.sharing(), word(BrowserSettings.DEFAULT.sharing()));

	private static final Key<Profile> PROFILE = Key
		.optional("profile", Shapes.choice(words(Profile.values())),
				"Whether cookies, storage and cache are kept from one launch to the next.")
		.orElse(BrowserSettings.DEFAULT.profile(), word(BrowserSettings.DEFAULT.profile()));

	private static final Key<List<String>> ARGUMENTS = Key
		.optional("arguments", Shapes.listOrNone(argument(), "arguments"), "More arguments for the browser.")
		.orElse(List.of(), List.of());

	static final Shape<BrowserSettings> BROWSER = ObjectShape
		.of("browser settings", KIND, BINARY, SHARING, PROFILE, ARGUMENTS)
		.as((values) -> new BrowserSettings(values.get(KIND), values.find(BINARY), values.get(SHARING),
				values.get(PROFILE), values.get(ARGUMENTS)));

	private BrowserShapes() {
	}

	private static Shape<String> argument() {
		return TextShape.of("an argument such as --lang=en", "--[A-Za-z0-9].*", (argument) -> {
			if (OURS.contains(argument.split("=", 2)[0])) {
				throw new IllegalArgumentException("Wallup sets it itself");
			}
			return argument;
		})
			.suggesting(
					(wrong) -> wrong.matches("-?[a-z][a-z0-9-]+(=.*)?") ? "--" + wrong.replaceFirst("^-", "") : null)
			.examples("--lang=en");
	}

	static <E extends Enum<E>> Map<String, E> words(E[] values) {
		Map<String, E> words = new LinkedHashMap<>();
		Stream.of(values).forEach((value) -> words.put(word(value), value));
		return words;
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
