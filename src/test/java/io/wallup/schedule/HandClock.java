package io.wallup.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when it is told to; as a sleeper it goes on by what is slept. */
final class HandClock extends Clock implements Sleeper {

	private final AtomicReference<Instant> now;

	HandClock(Instant now) {
		this.now = new AtomicReference<>(now);
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public void sleep(Duration duration) {
		this.now.updateAndGet((before) -> before.plus(duration));
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
