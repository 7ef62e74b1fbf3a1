package io.wallup.history;

import java.time.Instant;

import io.wallup.wall.Fault;
import io.wallup.wall.WallEvent.WindowChanged;
import io.wallup.wall.WindowState;
import org.jspecify.annotations.Nullable;

/**
 * A window came from one state to another.
 *
 * @param at when
 * @param run the identifier of the run that it belongs to
 * @param from the state before
 * @param to the state from then on
 * @param reason why, where there is something to say
 * @param fault what is wrong with it, if something is
 * @param layout the name of its layout
 * @param window its name
 */
public record WindowEvent(Instant at, String run, WindowState from, WindowState to, @Nullable String reason,
		Fault.@Nullable Code fault, String layout, String window) {

	static WindowEvent of(WindowChanged changed) {
		return new WindowEvent(changed.at(), changed.run(), changed.from(), changed.to(), changed.reason(),
				changed.fault(), changed.layout(), changed.window());
	}

}
