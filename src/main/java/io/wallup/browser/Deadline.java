package io.wallup.browser;

import java.time.Duration;

/**
 * When something must have come about; time is that of the monotonic clock, which a
 * change of the wall clock leaves alone.
 */
final class Deadline {

	private final long start = System.nanoTime();

	private final long nanoseconds;

	private Deadline(Duration within) {
		this.nanoseconds = within.toNanos();
	}

	static Deadline in(Duration within) {
		return new Deadline(within);
	}

	Duration spent() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/** What is left, not less than nothing. */
	Duration left() {
		return Duration.ofNanos(Math.max(0, this.nanoseconds - (System.nanoTime() - this.start)));
	}

	Duration atMost(Duration limit) {
		Duration left = left();
		return (left.compareTo(limit) < 0) ? left : limit;
	}

	boolean over() {
		return left().isZero();
	}

	/** Waits for the pause, or until the deadline if that is sooner. */
	void pause(Duration pause) {
		try {
			Thread.sleep(atMost(pause));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DevToolsException("wait", "interrupted", true);
		}
	}

}
