package io.wallup.demo;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

import io.wallup.demo.DemoEvent.Kind;
import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/** The last events of both sites. A demo may run for weeks, so that old ones go. */
final class DemoEvents {

	private static final int KEPT = 10_000;

	private final Clock clock;

	private final ConcurrentLinkedDeque<DemoEvent> events = new ConcurrentLinkedDeque<>();

	private final AtomicInteger count = new AtomicInteger();

	DemoEvents(Clock clock) {
		this.clock = clock;
	}

	void add(Site site, Kind kind, @Nullable String dashboard, @Nullable Bounds bounds) {
		this.events.add(new DemoEvent(this.clock.instant(), site, kind, dashboard, bounds));
		if (this.count.incrementAndGet() > KEPT) {
			this.events.poll();
		}
	}

	List<DemoEvent> all() {
		return List.copyOf(this.events);
	}

}
