package io.wallup.wall;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Something that happened to a wall. */
public sealed interface WallEvent {

	/** When it happened. */
	Instant at();

	/** The layout of the wall. */
	String layout();

	/** The run that it belongs to. */
	String run();

	/** A run began. */
	record RunStarted(Instant at, String layout, String run, Trigger trigger) implements WallEvent {
	}

	/** A window came from one state to another. */
	record WindowChanged(Instant at, String layout, String run, String window, WindowState from, WindowState to,
			@Nullable String reason) implements WallEvent {
	}

	/** A run ended. */
	record RunEnded(Instant at, String layout, String run, RunState state) implements WallEvent {
	}

	/** A wall was taken down on purpose. */
	record WallStopped(Instant at, String layout, String run) implements WallEvent {
	}

}
