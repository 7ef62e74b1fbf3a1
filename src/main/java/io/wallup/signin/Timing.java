package io.wallup.signin;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Where the time comes from.
 *
 * @param clock the time of day, which one-time passwords are made from
 * @param nanoTime what durations are measured with; a PC that has just booted may still
 * set its clock
 * @param sleeper what lets time go by
 */
public record Timing(Clock clock, LongSupplier nanoTime, Sleeper sleeper) {

	/** The time of this PC. */
	public static Timing system() {
		return new Timing(Clock.systemUTC(), System::nanoTime, Thread::sleep);
	}

}
