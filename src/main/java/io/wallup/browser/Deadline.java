package io.wallup.browser;

import java.time.Duration;

/**
 * When something must have come about, by {@link SiteTime}: a PC that is short of time
 * gets more of it.
 */
final class Deadline {

	/** For an answer that no site has a part in, but a PC that boots may be long over. */
	static final Duration OF_THIS_PC = Duration.ofSeconds(30);

	private final long start = System.nanoTime();

	private final long countedFrom = SiteTime.nanoTime();

	private final long nanoseconds;

	private Deadline(Duration within) {
		this.nanoseconds = within.toNanos();
	}

	static Deadline in(Duration within) {
		return new Deadline(within);
	}

	/** How long it has lasted so far, by the monotonic clock. */
	Duration spent() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/** What is left, not less than nothing. */
	Duration left() {
		return Duration.ofNanos(Math.max(0, this.nanoseconds - (SiteTime.nanoTime() - this.countedFrom)));
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
