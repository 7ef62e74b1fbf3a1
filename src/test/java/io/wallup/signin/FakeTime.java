package io.wallup.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that goes by when somebody waits for it, and not otherwise. */
final class FakeTime extends Clock {

	private final List<Event> events = new ArrayList<>();

	private final List<Duration> sleeps = new ArrayList<>();

	private Instant now;

	FakeTime(String now) {
		this.now = Instant.parse(now);
	}

	FakeTime() {
		this("2026-11-21T08:00:00Z");
	}

	Timing timing() {
		return new Timing(this, this::nanoTime, this::nanoTime, (duration) -> {
			this.sleeps.add(duration);
			pass(duration);
		});
	}

	List<Duration> sleeps() {
		return this.sleeps;
	}

	/** Has something happen that long from now. */
	void after(Duration duration, Runnable action) {
		this.events.add(new Event(this.now.plus(duration), action));
	}

	void pass(Duration duration) {
		this.now = this.now.plus(duration);
		List<Event> due = this.events.stream().filter((event) -> !event.at().isAfter(this.now)).toList();
		this.events.removeAll(due);
		due.forEach((event) -> event.action().run());
	}

	long nanoTime() {
		return Duration.between(Instant.EPOCH, this.now).toNanos();
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	private record Event(Instant at, Runnable action) {
	}

}
