package io.wallup.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Kind;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.BrowserSettings.Sharing;

/**
 * Runs recipes in browsers of their own, with nothing kept of them: no wall notices, and
 * nothing of an earlier sign-in helps.
 */
public final class RecipeTrial {

	/** Names their profile folders, as no layout can be named. */
	private static final String WALL = ".sign-in-test";

	private static final Bounds WINDOW = new Bounds(0, 0, 1280, 900);

	private final Browsers browsers;

	private final SignIn signIn;

	private final boolean hidden;

	/**
	 * Makes it.
	 * @param hidden whether the browsers are headless wherever they are started, so that
	 * none covers a wall
	 */
	public RecipeTrial(Browsers browsers, SignIn signIn, boolean hidden) {
		this.browsers = browsers;
		this.signIn = signIn;
		this.hidden = hidden;
	}

	/**
	 * Runs one, and ends its browser.
	 * @param name what the browser is called; two of the same name do not run at once
	 * @param listener is told each step as it ends
	 * @throws SignInException when the site does not let us in
	 * @throws io.wallup.browser.BrowserException when no browser can be started
	 */
	public SignedIn run(String name, Recipe recipe, Consumer<StepResult> listener) {
		BrowserSettings settings = new BrowserSettings(Kind.CHROME, null, Sharing.SIGN_IN, Profile.FRESH, arguments());
		BrowserRequest request = new BrowserRequest(WALL, name, settings, WINDOW, List.of(WINDOW));
		try (Browser browser = this.browsers.launch(request)) {
			return this.signIn.perform(recipe, browser.firstPage(), listener);
		}
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		if (this.hidden) {
			arguments.add("--headless=new");
			if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
				// the last of several is the one that counts
				arguments.add("--ozone-platform=headless");
			}
		}
		return arguments;
	}

}
