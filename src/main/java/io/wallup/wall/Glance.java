package io.wallup.wall;

import java.time.Instant;

/**
 * A small picture of what a window showed a moment ago, for looking at many at once.
 */
public final class Glance {

	private final byte[] jpeg;

	private final Instant taken;

	private final boolean stale;

	Glance(byte[] jpeg, Instant taken, boolean stale) {
		this.jpeg = jpeg;
		this.taken = taken;
		this.stale = stale;
	}

	/** The same, said to be an earlier one. */
	Glance asStale() {
		return new Glance(this.jpeg, this.taken, true);
	}

	/** The picture. */
	public byte[] jpeg() {
		return this.jpeg.clone();
	}

	public Instant taken() {
		return this.taken;
	}

	/** Whether the window did not answer since, so that this is an earlier picture. */
	public boolean stale() {
		return this.stale;
	}

}
