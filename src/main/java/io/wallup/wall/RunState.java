package io.wallup.wall;

import java.util.Locale;

/** How an attempt to bring a layout up stands. */
public enum RunState {

	/** Some window has not settled yet. */
	UNDER_WAY,
	/** Every window stands. */
	UP,
	/** Some windows stand and some do not. */
	PARTIAL,
	/** No window stands. */
	FAILED,
	/** The wall was stopped before the run had ended. */
	STOPPED;

	/** The state as REST and the commands write it, such as {@code under-way}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
