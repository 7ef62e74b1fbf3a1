package io.wallup.web.access;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: one of our own pages, whatever a link says. */
public final class LocalPath {

	static final String START = "/";

	private static final int LONGEST = 1000;

	/**
	 * A path in its shortest form, as browsers would make it: no empty segment, none of
	 * dots alone, nothing encoded that could become either, and a query if there is one.
	 */
	private static final Pattern OURS = Pattern.compile(
			"(?:/|(?:/(?!\\.{1,2}(?:[/?]|$))" + "(?:[\\w.~!$&'()*+,=:@-]|%(?!2[ef5]|5c|[01]|7f)\\p{XDigit}{2})+)+/?)"
					+ "(?:\\?[\\w.~!$&'()*+,;=:@/?%-]*)?",
			Pattern.CASE_INSENSITIVE);

	private static final List<String> NO_PAGES = List.of("/api", "/actuator", "/sign-in?", "/sign-out", "/oauth2",
			"/login");

	private LocalPath() {
	}

	/** Whether it leads to a page of ours, and not to another site. */
	public static boolean isOurs(String wanted) {
		return wanted.length() <= LONGEST && OURS.matcher(wanted).matches();
	}

	static String of(@Nullable String wanted) {
		return (wanted != null && isOurs(wanted) && !wanted.equals(SignInPage.PATH)
				&& NO_PAGES.stream().noneMatch(wanted::startsWith)) ? wanted : START;
	}

}
