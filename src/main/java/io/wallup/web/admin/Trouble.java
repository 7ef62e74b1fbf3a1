package io.wallup.web.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a window, as far as it decides what a person does next. A window
 * tells its trouble in a sentence with all details; the kinds are known by the words of
 * those sentences, in this order.
 */
public enum Trouble {

	/** A secret of its sign-in has no value. */
	SECRET_MISSING("secret \".*\" (has no value|in .* cannot be used|is no key)"),
	/** The site does not take the user and the password. */
	SIGN_IN_REFUSED("does not take the credentials|credentials refused"),
	/** The site does not stay signed in. */
	SIGN_IN_LOST("shows the sign-in page although"),
	/** The site cannot be reached. */
	UNREACHABLE("site not reachable"),
	/** The site answers with an error. */
	SITE_ERROR("site answered with an error"),
	/** A program ended its page. */
	CRASHED("page crashed"),
	/** Somebody closed the window. */
	CLOSED_BY_HAND("its window was closed"),
	/** Its browser is no longer there. */
	BROWSER_ENDED("is lost: |window is gone|connection to the browser"),
	/** A step of its sign-in did not come about. */
	SIGN_IN_STUCK("^Recipe \""),
	/** A step after its load did not come about. */
	AFTER_LOAD_STUCK("^After load"),
	/** It stands elsewhere than it should. */
	MISPLACED("^Stands at "),
	/** Its page has not loaded all that it shows. */
	PARTLY_LOADED("^Not everything of "),
	/** Its page takes too long. */
	SLOW("timed out"),
	/** No browser or no driver can be started. */
	NO_BROWSER("(?i)\\b(browser|driver|profile folder|xvfb|openbox)\\b"),
	/** Anything else. */
	OTHER("");

	private final Pattern words;

	Trouble(String words) {
		this.words = Pattern.compile(words, Pattern.DOTALL);
	}

	/** The trouble that a window's sentence tells, if it tells any. */
	static @Nullable Trouble of(@Nullable String sentence) {
		if (sentence == null) {
			return null;
		}
		return Arrays.stream(values())
			.filter((trouble) -> trouble.words.matcher(sentence).find())
			.findFirst()
			.orElse(OTHER);
	}

	/** The last part of its texts' keys, such as {@code sign-in-refused}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
