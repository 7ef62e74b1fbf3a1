package io.wallup.signin;

import java.time.Duration;

/**
 * A time that something must not take longer than, measured from when it was made by the
 * time that is counted against sites.
 */
final class Deadline {

	private Duration within;

	private final Timing timing;

	private final long start;

	private final long countedFrom;

	Deadline(Duration within, Timing timing) {
		this.within = within;
		this.timing = timing;
		this.start = timing.nanoTime().getAsLong();
		this.countedFrom = timing.siteTime().getAsLong();
	}

	/** How long it has lasted so far, by the monotonic clock. */
	Duration elapsed() {
		return Duration.ofNanos(this.timing.nanoTime().getAsLong() - this.start);
	}

	/** What is left of it; nothing once it is over. */
	Duration left() {
		Duration left = this.within.minusNanos(this.timing.siteTime().getAsLong() - this.countedFrom);
		return left.isNegative() ? Duration.ZERO : left;
	}

	boolean over() {
		return left().isZero();
	}

	/** The duration, or what is left if that is less. */
	Duration atMost(Duration duration) {
		Duration left = left();
		return (left.compareTo(duration) < 0) ? left : duration;
	}

	/** Allows for a wait that is not the fault of what the time is given for. */
	void extend(Duration wait) {
		this.within = this.within.plus(wait);
	}

	/** A deadline for a part, which does not end after this one. */
	Deadline part(Duration duration) {
		return new Deadline(atMost(duration), this.timing);
	}

}
