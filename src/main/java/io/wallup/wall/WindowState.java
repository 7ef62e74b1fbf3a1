package io.wallup.wall;

import java.util.Locale;
import java.util.Set;

/** Where a window is in its life. */
public enum WindowState {

	/** Its browser has not been started yet. */
	WAITING,
	/** Its browser is signed in to the site. */
	SIGNING_IN,
	/** Its page is loaded and what follows the loading is clicked. */
	LOADING,
	/** It is put in its place, and the place is read back. */
	PLACING,
	/** It stands. */
	UP,
	/** It is brought back after it had stood. */
	RECOVERING,
	/** It could not be brought up, or was lost. */
	FAILED,
	/** It was closed on purpose. */
	CLOSED;

	/** Whether a window in this state may come to the other one. */
	public boolean mayBecome(WindowState next) {
		return switch (this) {
			case WAITING -> Set.of(SIGNING_IN, LOADING, FAILED, CLOSED).contains(next);
			case SIGNING_IN -> Set.of(LOADING, FAILED, CLOSED).contains(next);
			case LOADING -> Set.of(PLACING, FAILED, CLOSED).contains(next);
			case PLACING -> Set.of(UP, FAILED, CLOSED).contains(next);
			case UP -> Set.of(RECOVERING, FAILED, CLOSED).contains(next);
			case RECOVERING -> Set.of(SIGNING_IN, LOADING, PLACING, UP, FAILED, CLOSED).contains(next);
			case FAILED -> Set.of(RECOVERING, CLOSED).contains(next);
			case CLOSED -> false;
		};
	}

	/** Whether nothing more happens to the window by itself. */
	public boolean settled() {
		return this == UP || this == FAILED || this == CLOSED;
	}

	/** The state as files, REST and the commands write it, such as {@code signing-in}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
