package io.wallup.signin;

import java.time.Clock;
import java.util.function.LongSupplier;

import io.wallup.browser.SiteTime;

/**
 * Where the time comes from.
 *
 * @param clock the time of day, which one-time passwords are made from
 * @param nanoTime what durations are measured with; a PC that has just booted may still
 * set its clock
 * @param siteTime what is waited for from a site is measured with; it goes slower while
 * this PC is short of time
 * @param sleeper what lets time go by
 */
public record Timing(Clock clock, LongSupplier nanoTime, LongSupplier siteTime, Sleeper sleeper) {

	/** The time of this PC. */
	public static Timing system() {
		return new Timing(Clock.systemUTC(), System::nanoTime, SiteTime::nanoTime, Thread::sleep);
	}

}
