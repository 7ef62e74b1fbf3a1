package io.wallup.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.wall.Fault;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WindowChanged;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;
import org.jspecify.annotations.Nullable;

/** What happens to walls, as their listeners hear it. */
final class Happenings {

	static final Instant START = Instant.parse("2026-11-21T06:00:00.123456Z");

	private static final Bounds WANTED = new Bounds(-1440, 0, 853, 695);

	private static final Fault FAULT = new Fault(Fault.Code.UNREACHABLE, "site not reachable");

	private final Unwritten listener;

	Happenings(Unwritten listener) {
		this.listener = listener;
	}

	static WindowStatus window(String name, WindowState state) {
		boolean stands = state == WindowState.UP;
		return new WindowStatus(name, state,
				stands ? Map.of(WindowState.WAITING, 0.25, WindowState.LOADING, 1.5) : Map.of(), WANTED,
				stands ? new Bounds(-1440, 0, 853, 690) : null, (state == WindowState.FAILED) ? FAULT : null, START,
				stands ? "site247" : null, stands ? START : null);
	}

	/** A run of two windows begins. */
	void begin(String run, String layout, Instant at) {
		this.listener.accept(new RunStarted(at, layout, run, Trigger.STARTUP,
				List.of(window("w1", WindowState.WAITING), window("w2", WindowState.WAITING))));
	}

	void change(String run, String layout, String window, Instant at, WindowState from, WindowState to,
			@Nullable Fault fault) {
		this.listener.accept(new WindowChanged(at, layout, run, window, from, to,
				(fault != null) ? fault.sentence() : null, (fault != null) ? fault.code() : null));
	}

	/** It ends partly up: the first window stands, the second does not. */
	void end(String run, String layout, Instant at) {
		this.listener.accept(new RunEnded(at, layout, run, RunState.PARTIAL,
				List.of(window("w1", WindowState.UP), window("w2", WindowState.FAILED))));
	}

	/** A whole run of three seconds. */
	Run happen(String run, String layout, Instant at) {
		begin(run, layout, at);
		change(run, layout, "w1", at.plusMillis(250), WindowState.WAITING, WindowState.LOADING, null);
		change(run, layout, "w2", at.plusMillis(300), WindowState.WAITING, WindowState.LOADING, null);
		change(run, layout, "w1", at.plusMillis(1750), WindowState.LOADING, WindowState.UP, null);
		change(run, layout, "w2", at.plusSeconds(3), WindowState.LOADING, WindowState.FAILED, FAULT);
		end(run, layout, at.plusSeconds(3));
		return new Run(run, layout, Trigger.STARTUP, RunState.PARTIAL, at, at.plusSeconds(3),
				List.of(window("w1", WindowState.UP), window("w2", WindowState.FAILED)));
	}

}
