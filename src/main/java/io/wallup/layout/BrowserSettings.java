package io.wallup.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which browser shows the windows of a layout, and how. */
public record BrowserSettings(Kind kind, @Nullable String binary, Sharing sharing, Profile profile,
		List<String> arguments) {

	/** What a layout without {@code browser} gets. */
	public static final BrowserSettings DEFAULT = new BrowserSettings(Kind.CHROME, null, Sharing.SIGN_IN, Profile.FRESH,
			List.of());

	public BrowserSettings {
		arguments = List.copyOf(arguments);
	}

	/**
	 * The browsers that can be driven. {@code chrome} takes a Chromium where there is no
	 * Chrome.
	 */
	public enum Kind {

		/** Google Chrome, else Chromium. */
		CHROME,
		/** Chromium. */
		CHROMIUM,
		/** Microsoft Edge. */
		EDGE

	}

	/** Who shares a browser. */
	public enum Sharing {

		/** The windows with the same sign-in share one browser and sign in once. */
		SIGN_IN,
		/** Each window has a browser and a sign-in of its own. */
		NONE

	}

	/** What is kept of a browser between two launches. */
	public enum Profile {

		/** Nothing. */
		FRESH,
		/** Cookies, storage and cache. */
		KEEP

	}

}
