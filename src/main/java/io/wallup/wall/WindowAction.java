package io.wallup.wall;

/** What can be done to a window of a wall that is up. */
public enum WindowAction {

	/** Loads its page again. */
	RELOAD,
	/** Closes the window, opens it anew and brings it up again. */
	RESTART,
	/** Puts it in its place again. */
	PLACE

}
