package io.wallup.layout;

/**
 * What is done about that which a page puts over the wall.
 *
 * @param popups what is done with windows that the page opens
 * @param dialogs how its alert, confirm, prompt and beforeunload dialogs are answered
 */
public record Interruptions(Popups popups, Dialogs dialogs) {

	/** What a layout gets that says nothing about it. */
	public static final Interruptions DEFAULT = new Interruptions(Popups.CLOSE, Dialogs.ACCEPT);

	/** What is done with windows that a page opens. */
	public enum Popups {

		/** They are closed once the window of the page stands. */
		CLOSE,
		/** They stay. */
		KEEP

	}

	/** How dialogs are answered, always at once. */
	public enum Dialogs {

		/** With OK: "You are about to be signed out. Stay?" wants a yes. */
		ACCEPT,
		/** With Cancel. */
		DISMISS

	}

}
