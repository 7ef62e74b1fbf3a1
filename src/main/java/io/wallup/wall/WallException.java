package io.wallup.wall;

/**
 * A wall cannot do what was asked of it, through no fault of ours; the text is for a
 * person.
 */
public class WallException extends RuntimeException {

	private final Reason reason;

	public WallException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** The kinds of refusal. */
	public enum Reason {

		/** There is no such layout. */
		NO_SUCH_LAYOUT,
		/** No wall of that layout is up. */
		NO_SUCH_WALL,
		/** The wall has no such window, or no window has one of the tags. */
		NO_SUCH_WINDOW,
		/** The layout's file has never been valid, or does not fit this PC's monitors. */
		INVALID_LAYOUT,
		/** The layout is up already. */
		ALREADY_UP,
		/** A run of the layout is under way. */
		RUN_UNDER_WAY,
		/** The window is not in a state for it. */
		NOT_READY

	}

}
