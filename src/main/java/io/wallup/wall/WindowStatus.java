package io.wallup.wall;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * How one window stands.
 *
 * @param window its name
 * @param state where it is in its life
 * @param seconds the seconds that it spent, or has spent so far, in each state before it
 * settled, in order
 * @param wanted where it belongs, in DIPs
 * @param actual where it is, once it was read back
 * @param fault why it failed, or what is not as it should be
 * @param since when it came to its state, if that is known
 * @param signIn the recipe that its browser signs in with, if it does
 * @param signedInAt when its browser was signed in last, if it was
 */
public record WindowStatus(String window, WindowState state, Map<WindowState, Double> seconds, Bounds wanted,
		@Nullable Bounds actual, @Nullable Fault fault, @Nullable Instant since, @Nullable String signIn,
		@Nullable Instant signedInAt) {

	/** How a window of an earlier run stood. */
	public WindowStatus(String window, WindowState state, Map<WindowState, Double> seconds, Bounds wanted,
			@Nullable Bounds actual, @Nullable Fault fault) {
		this(window, state, seconds, wanted, actual, fault, null, null, null);
	}

	/** The sentence of its fault. */
	@JsonProperty("error")
	public @Nullable String error() {
		return (this.fault != null) ? this.fault.sentence() : null;
	}

}
