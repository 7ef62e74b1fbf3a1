package io.wallup.wall;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * How a window stands at one moment.
 *
 * @param since when it came to this state
 * @param spent the nanoseconds that it spent in the states before, since it was last
 * begun
 */
record Standing(WindowState state, Moment since, Map<WindowState, Long> spent, @Nullable Bounds actual,
		@Nullable Fault fault) {

	static Standing waiting(Moment now) {
		return new Standing(WindowState.WAITING, now, Map.of(), null, null);
	}

	/**
	 * The standing in the next state; what was spent is counted anew once a window that
	 * had settled begins again.
	 */
	Standing next(WindowState next, Moment now, @Nullable Bounds nextActual, @Nullable Fault nextFault) {
		Map<WindowState, Long> nextSpent = new EnumMap<>(WindowState.class);
		if (!this.state.settled()) {
			nextSpent.putAll(this.spent);
			nextSpent.merge(this.state, now.nanoseconds() - this.since.nanoseconds(), Long::sum);
		}
		else if (next.settled()) {
			nextSpent.putAll(this.spent);
		}
		return new Standing(next, now, Collections.unmodifiableMap(nextSpent), nextActual, nextFault);
	}

	/** The same with something that is not as it should be. */
	Standing remarked(Fault remark) {
		return new Standing(this.state, this.since, this.spent, this.actual, remark);
	}

	/**
	 * The same at other bounds, as when somebody has moved the window by hand, or at none
	 * when it was minimised.
	 */
	Standing seenAt(@Nullable Bounds bounds) {
		return new Standing(this.state, this.since, this.spent, bounds, this.fault);
	}

	/** The seconds in each state, the present one included while it has not settled. */
	Map<WindowState, Double> seconds(long nanoseconds) {
		Map<WindowState, Double> seconds = new EnumMap<>(WindowState.class);
		this.spent.forEach((each, spent) -> seconds.put(each, inSeconds(spent)));
		if (!this.state.settled()) {
			seconds.merge(this.state, inSeconds(nanoseconds - this.since.nanoseconds()), Double::sum);
		}
		return seconds;
	}

	private static double inSeconds(long nanoseconds) {
		return Math.round(nanoseconds / 1e6) / 1e3;
	}

	/**
	 * A point in time.
	 *
	 * @param at the time of day, which may be set
	 * @param nanoseconds that of the monotonic clock, which durations are measured with
	 */
	record Moment(Instant at, long nanoseconds) {
	}

}
