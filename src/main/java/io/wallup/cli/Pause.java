package io.wallup.cli;

import java.time.Duration;

/** A rest between two looks. */
@FunctionalInterface
interface Pause {

	/**
	 * Rests.
	 * @return whether to look no more, as somebody wants the command to end
	 */
	boolean rest(Duration duration) throws InterruptedException;

}
