package io.wallup.wall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that happened to a wall. */
public sealed interface WallEvent {

	/** When it happened. */
	Instant at();

	/** The layout of the wall. */
	String layout();

	/** The run that it belongs to. */
	String run();

	/** A run began, with its windows as they stood then. */
	record RunStarted(Instant at, String layout, String run, Trigger trigger,
			List<WindowStatus> windows) implements WallEvent {

		public RunStarted {
			windows = List.copyOf(windows);
		}

	}

	/**
	 * A window came from one state to another.
	 *
	 * @param reason why, in a sentence, where there is something to say
	 * @param fault what is wrong with it, if something is
	 */
	record WindowChanged(Instant at, String layout, String run, String window, WindowState from, WindowState to,
			@Nullable String reason, Fault.@Nullable Code fault) implements WallEvent {
	}

	/** A run ended, with its windows as they stood then. */
	record RunEnded(Instant at, String layout, String run, RunState state,
			List<WindowStatus> windows) implements WallEvent {

		public RunEnded {
			windows = List.copyOf(windows);
		}

	}

	/** A wall was taken down on purpose. */
	record WallStopped(Instant at, String layout, String run) implements WallEvent {
	}

}
