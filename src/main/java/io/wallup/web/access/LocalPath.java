package io.wallup.web.access;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: one of our own pages, whatever a link says. */
final class LocalPath {

	static final String START = "/";

	/**
	 * Browsers take {@code //host} and {@code /\host} for another site, and forget tabs
	 * and line ends.
	 */
	private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

	private static final List<String> NO_PAGES = List.of("/api", "/actuator", "/sign-in?", "/sign-out", "/oauth2",
			"/login");

	private LocalPath() {
	}

	static String of(@Nullable String wanted) {
		return (wanted != null && OURS.matcher(wanted).matches() && !wanted.equals(SignInPage.PATH)
				&& NO_PAGES.stream().noneMatch(wanted::startsWith)) ? wanted : START;
	}

}
