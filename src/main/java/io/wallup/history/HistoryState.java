package io.wallup.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the database of the history stands, for a person to be told when something is wrong
 * with it.
 *
 * @param standing how it stands
 * @param since since when
 * @param file the file that was set aside or is locked, where there is one
 * @param why what went wrong, in plain words
 * @param lost how many entries could not be kept since the service started
 */
public record HistoryState(Standing standing, Instant since, @Nullable String file, @Nullable String why, long lost) {

	/** Whether somebody should be told. */
	public boolean worrying() {
		return this.lost > 0 || !(this.standing == Standing.OPENING || this.standing == Standing.OPEN);
	}

	/** How a database may stand. */
	public enum Standing {

		/** It is being opened for the first time. */
		OPENING,
		/** Everything is written. */
		OPEN,
		/** It was damaged and set aside; everything is written to a new one. */
		SET_ASIDE,
		/**
		 * It is locked by another program; everything is written to a new one beside it.
		 */
		BESIDE,
		/** It cannot be reached; what happens meanwhile waits in memory. */
		AWAY

	}

}
