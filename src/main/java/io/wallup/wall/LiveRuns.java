package io.wallup.wall;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;

/** The runs that are under way, and those that brought up the walls that stand. */
final class LiveRuns {

	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

	private final Clock clock;

	private final WallEvents events;

	private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();

	private final AtomicInteger last = new AtomicInteger();

	LiveRuns(Clock clock, WallEvents events) {
		this.clock = clock;
		this.events = events;
		events.listen(this::forget);
	}

	/** A run that nobody can find before it is added. */
	LiveRun create(String layout, Trigger trigger) {
		String id = ID.format(this.clock.instant()) + "-" + this.last.incrementAndGet();
		return new LiveRun(id, layout, trigger, this.clock, this.events);
	}

	void add(LiveRun run) {
		this.runs.put(run.id(), run);
	}

	/** All, newest first. */
	List<Run> all() {
		return this.runs.values()
			.stream()
			.map(LiveRun::snapshot)
			.sorted(Comparator.comparing(Run::startedAt).thenComparing(Run::id).reversed())
			.toList();
	}

	Optional<Run> find(String id) {
		return Optional.ofNullable(this.runs.get(id)).map(LiveRun::snapshot);
	}

	/**
	 * Forgets a run when its wall is down or replaced. As an event comes after the end of
	 * the run, whoever listens has heard of that by then.
	 */
	private void forget(WallEvent event) {
		switch (event) {
			case WallStopped stopped -> this.runs.remove(stopped.run());
			case RunStarted started -> this.runs.values()
				.removeIf((run) -> run.layout().equals(started.layout()) && !run.id().equals(started.run())
						&& !run.underWay());
			default -> {
			}
		}
	}

}
