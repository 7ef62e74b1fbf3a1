package io.wallup.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.wallup.wall.Wall;
import io.wallup.wall.WallEvent;
import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallEvent.WindowChanged;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowState;

/**
 * Counts and times what happens to walls. Windows are no label, so that the number of
 * series depends on the number of layouts only.
 */
final class WallMeters implements Consumer<WallEvent> {

	private final Walls walls;

	private final MeterRegistry registry;

	private final MultiGauge windows;

	/** When each run that is under way began. */
	private final Map<String, Instant> begun = new ConcurrentHashMap<>();

	/** Since when each window that has not settled is in its state. */
	private final Map<WindowKey, Instant> since = new ConcurrentHashMap<>();

	WallMeters(Walls walls, MeterRegistry registry) {
		this.walls = walls;
		this.registry = registry;
		this.windows = MultiGauge.builder("wallup.windows").description("Windows by state").register(registry);
	}

	@Override
	public void accept(WallEvent event) {
		switch (event) {
			case RunStarted started -> this.begun.put(started.run(), started.at());
			case WindowChanged changed -> time(changed);
			case RunEnded ended -> count(ended);
			case WallStopped stopped -> this.since.keySet().removeIf((key) -> key.run().equals(stopped.run()));
		}
		this.windows.register(this.walls.all().stream().flatMap(WallMeters::rows).toList(), true);
	}

	private void time(WindowChanged changed) {
		WindowKey key = new WindowKey(changed.run(), changed.window());
		Instant begin = (changed.from() == WindowState.WAITING) ? this.begun.get(changed.run()) : this.since.get(key);
		if (begin != null) {
			this.registry.timer("wallup.window.phase", "phase", changed.from().toString())
				.record(Duration.between(begin, changed.at()));
		}
		if (changed.to().settled()) {
			this.since.remove(key);
		}
		else {
			this.since.put(key, changed.at());
		}
	}

	private void count(RunEnded ended) {
		Tags tags = Tags.of("layout", ended.layout(), "state", ended.state().toString());
		this.registry.counter("wallup.runs", tags).increment();
		Instant begin = this.begun.remove(ended.run());
		if (begin != null) {
			this.registry.timer("wallup.run.duration", tags).record(Duration.between(begin, ended.at()));
		}
	}

	private static Stream<Row<?>> rows(Wall wall) {
		return Arrays.stream(WindowState.values())
			.map((state) -> Row.of(Tags.of("layout", wall.layout(), "state", state.toString()),
					wall.windows().stream().filter((window) -> window.state() == state).count()));
	}

	private record WindowKey(String run, String window) {
	}

}
