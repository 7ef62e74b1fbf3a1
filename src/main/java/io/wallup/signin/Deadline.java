package io.wallup.signin;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A time that something must not take longer than, measured from when it was made. */
final class Deadline {

	private final Duration within;

	private final LongSupplier nanoTime;

	private final long start;

	Deadline(Duration within, LongSupplier nanoTime) {
		this.within = within;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	Duration elapsed() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.start);
	}

	/** What is left of it; nothing once it is over. */
	Duration left() {
		Duration left = this.within.minus(elapsed());
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

	/** A deadline for a part, which does not end after this one. */
	Deadline part(Duration duration) {
		return new Deadline(atMost(duration), this.nanoTime);
	}

}
