package io.wallup.cli;

import java.util.Locale;
import java.util.Map;

import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/** How one window stands, as REST tells it. */
record WindowView(String window, String state, Map<String, Double> seconds, @Nullable Bounds wanted,
		@Nullable Bounds actual, @Nullable String error) {

	WindowView {
		state = word(state);
	}

	boolean up() {
		return this.state.equals("up");
	}

	double total() {
		return this.seconds.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/** A state as the commands write it, such as {@code signing-in}. */
	static String word(String state) {
		return state.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
