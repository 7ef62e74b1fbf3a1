package io.wallup.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WindowChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run while it is under way, and its result once it has ended. */
final class LiveRun {

	private static final Logger logger = LoggerFactory.getLogger(LiveRun.class);

	private final String id;

	private final String layout;

	private final Trigger trigger;

	private final Instant startedAt;

	private final Clock clock;

	private final WallEvents events;

	private final List<WallWindow> windows = new CopyOnWriteArrayList<>();

	private final Set<String> settled = ConcurrentHashMap.newKeySet();

	private final AtomicReference<@Nullable Run> ended = new AtomicReference<>();

	LiveRun(String id, String layout, Trigger trigger, Clock clock, WallEvents events) {
		this.id = id;
		this.layout = layout;
		this.trigger = trigger;
		this.clock = clock;
		this.events = events;
		this.startedAt = clock.instant();
	}

	/**
	 * Begins.
	 * @param all the windows of the wall
	 * @param untouched those of them that stay as they are
	 */
	void begin(List<WallWindow> all, Collection<WallWindow> untouched) {
		this.windows.addAll(all);
		untouched.forEach((window) -> this.settled.add(window.name()));
		logger.info("{}: bringing up {} windows (run {}, asked by {})", this.layout, all.size() - untouched.size(),
				this.id, this.trigger);
		this.events.publish(new RunStarted(this.startedAt, this.layout, this.id, this.trigger, snapshot().windows()));
	}

	String id() {
		return this.id;
	}

	String layout() {
		return this.layout;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	boolean underWay() {
		return this.ended.get() == null;
	}

	void windowChanged(WindowChanged event) {
		this.events.publish(event);
		if (!event.to().settled()) {
			return;
		}
		this.settled.add(event.window());
		endIfSettled();
	}

	/** Ends when nothing more is to be done. */
	void endIfSettled() {
		// a window may have settled without having told so yet: the run's end is told
		// after that
		if (this.windows.stream()
			.allMatch((window) -> this.settled.contains(window.name()) && window.state().settled())) {
			end(result());
		}
	}

	private RunState result() {
		long up = this.windows.stream().filter((window) -> window.state() == WindowState.UP).count();
		if (this.windows.stream().anyMatch((window) -> window.state() == WindowState.CLOSED)) {
			return RunState.STOPPED;
		}
		if (up == this.windows.size()) {
			return RunState.UP;
		}
		return (up > 0) ? RunState.PARTIAL : RunState.FAILED;
	}

	private void end(RunState state) {
		Instant at = this.clock.instant();
		Run result = snapshot(state, at);
		if (this.ended.compareAndSet(null, result)) {
			logger.info("{}: {} after {} ms (run {})", this.layout, state,
					Duration.between(this.startedAt, at).toMillis(), this.id);
			this.events.publish(new RunEnded(at, this.layout, this.id, state, result.windows()));
		}
	}

	/** The run as it stands, or as it ended. */
	Run snapshot() {
		Run result = this.ended.get();
		return (result != null) ? result : snapshot(RunState.UNDER_WAY, null);
	}

	private Run snapshot(RunState state, @Nullable Instant at) {
		return new Run(this.id, this.layout, this.trigger, state, this.startedAt, at,
				this.windows.stream().map(WallWindow::status).toList());
	}

}
