package io.wallup.wall;

import java.util.Locale;

/** What can be done to a window of a wall that is up. */
public enum WindowAction {

	/** Loads its page again. */
	RELOAD,
	/** Closes the window, opens it anew and brings it up again. */
	RESTART,
	/** Puts it in its place again. */
	PLACE,
	/**
	 * Signs its browser in again, loads its page, and brings back the windows of the same
	 * browser that show the sign-in page or have failed.
	 */
	SIGN_IN,
	/** Shows its name in large letters on the real screen for ten seconds. */
	IDENTIFY;

	/** The action as REST and the commands write it, such as {@code sign-in}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
