package io.wallup.history;

import io.wallup.history.HistoryState.Standing;
import org.jspecify.annotations.Nullable;

/** The way to the one database that the history is kept in. */
interface Door {

	/**
	 * Opens it; takes as long as it takes.
	 * @throws RuntimeException when it cannot be opened now
	 */
	Opened open();

	/** Says that the open database has failed so, before it is opened again. */
	void failed(Throwable failure);

	/** What is left behind and no longer kept may be deleted. */
	void prune();

	/**
	 * An open database, and what is to be said about it.
	 *
	 * @param file the file that is left alone, where there is one
	 * @param why the reason for that
	 */
	record Opened(Database database, Standing standing, @Nullable String file, @Nullable String why) {
	}

}
