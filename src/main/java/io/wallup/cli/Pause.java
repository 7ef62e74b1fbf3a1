package io.wallup.cli;

import java.time.Duration;

/** A rest between two looks. */
@FunctionalInterface
interface Pause {

	/** Sleeps, and knows of nobody who wants an end. */
	Pause SLEEP = (duration) -> {
		Thread.sleep(duration);
		return false;
	};

	/**
	 * Rests.
	 * @return whether to look no more, as somebody wants the command to end
	 */
	boolean rest(Duration duration) throws InterruptedException;

}
