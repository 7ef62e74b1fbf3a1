package io.wallup.browser;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import com.sun.management.OperatingSystemMXBean;

/**
 * The time that is counted against a site. It goes as the monotonic clock does, but
 * slower while every core of this PC is taken, as when it boots: what takes long then
 * takes long because of this PC, and a site is not to be blamed for it.
 */
public final class SiteTime {

	/** How often it is looked whether the cores are taken. */
	static final Duration LOOK_EVERY = Duration.ofMillis(500);

	/** A second that this PC is short of counts so many times less. */
	static final int SLOWER = 6;

	private static final double TAKEN = 0.95;

	private static final SiteTime ofThisPc = new SiteTime(System::nanoTime, load());

	private final LongSupplier nanoTime;

	private final DoubleSupplier load;

	private long lookedAt;

	private long counted;

	private boolean taken;

	/**
	 * Makes one.
	 * @param load which part of all cores was taken since it was last asked, 0 to 1;
	 * negative when that is not known
	 */
	SiteTime(LongSupplier nanoTime, DoubleSupplier load) {
		this.nanoTime = nanoTime;
		this.load = load;
		this.lookedAt = nanoTime.getAsLong();
	}

	private static DoubleSupplier load() {
		return (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
				? system::getCpuLoad : () -> -1;
	}

	/** The nanoseconds counted so far, from a beginning that means nothing. */
	public static long nanoTime() {
		return ofThisPc.now();
	}

	// the lock guards the three figures; asking for the load reads one small file
	synchronized long now() {
		long since = this.nanoTime.getAsLong() - this.lookedAt;
		long now = this.counted + (this.taken ? since / SLOWER : since);
		if (since >= LOOK_EVERY.toNanos()) {
			this.counted = now;
			this.lookedAt += since;
			this.taken = this.load.getAsDouble() >= TAKEN;
		}
		return now;
	}

}
