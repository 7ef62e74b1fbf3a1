package io.wallup.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A layout that comes up by itself.
 *
 * @param id what it is paused, resumed and fired by
 * @param layout the layout
 * @param state what it waits for
 * @param at when its delay is over, while that is to come
 * @param delay how long after the start of the service it is launched
 * @param waitFor the sites that must have answered before
 * @param waitAtMost how long they are waited for
 */
public record Upcoming(String id, String layout, State state, @Nullable Instant at, Duration delay, List<URI> waitFor,
		Duration waitAtMost) {

	public Upcoming {
		waitFor = List.copyOf(waitFor);
	}

	/** What a layout waits for. */
	public enum State {

		/** Its delay. */
		DELAY,
		/** Its sites. */
		SITES,
		/** The next start of the service. */
		NEXT_START,
		/** Somebody who resumes it; it does not come up by itself until then. */
		PAUSED,
		/** Nothing: the settings say that nothing comes up by itself. */
		OFF;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
