package io.wallup.wall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * How a window stands at one moment.
 *
 * @param since when it came to this state, in nanoseconds of the monotonic clock
 * @param spent the nanoseconds that it spent in the states before, since it was last
 * begun
 */
record Standing(WindowState state, long since, Map<WindowState, Long> spent, @Nullable Bounds actual,
		@Nullable String error) {

	static Standing waiting(long now) {
		return new Standing(WindowState.WAITING, now, Map.of(), null, null);
	}

	/**
	 * The standing in the next state; what was spent is counted anew once a window that
	 * had settled begins again.
	 */
	Standing next(WindowState next, long now, @Nullable Bounds nextActual, @Nullable String nextError) {
		Map<WindowState, Long> nextSpent = new EnumMap<>(WindowState.class);
		if (!this.state.settled()) {
			nextSpent.putAll(this.spent);
			nextSpent.merge(this.state, now - this.since, Long::sum);
		}
		else if (next.settled()) {
			nextSpent.putAll(this.spent);
		}
		return new Standing(next, now, Collections.unmodifiableMap(nextSpent), nextActual, nextError);
	}

	/** The seconds in each state, the present one included while it has not settled. */
	Map<WindowState, Double> seconds(long now) {
		Map<WindowState, Double> seconds = new EnumMap<>(WindowState.class);
		this.spent.forEach((each, nanoseconds) -> seconds.put(each, inSeconds(nanoseconds)));
		if (!this.state.settled()) {
			seconds.merge(this.state, inSeconds(now - this.since), Double::sum);
		}
		return seconds;
	}

	private static double inSeconds(long nanoseconds) {
		return Math.round(nanoseconds / 1e6) / 1e3;
	}

}
