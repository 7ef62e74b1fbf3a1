package io.wallup.wall;

import java.util.Locale;

/** What can be done to a window of a wall that is up. */
public enum WindowAction {

	/** Loads its page again. */
	RELOAD,
	/** Closes the window, opens it anew and brings it up again. */
	RESTART,
	/** Puts it in its place again. */
	PLACE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
