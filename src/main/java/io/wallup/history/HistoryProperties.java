package io.wallup.history;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the history is kept, and for how long.
 *
 * @param url the PostgreSQL database; without it, a file in the state folder
 * @param user who signs in to it
 * @param password the user's password
 * @param keep how long runs, events and changes are kept
 */
@ConfigurationProperties(prefix = "wallup.history", ignoreUnknownFields = false)
record HistoryProperties(@Nullable String url, @Nullable String user, @Nullable String password,
		@DefaultValue("90d") Duration keep) {

	HistoryProperties {
		if (url != null && !url.startsWith("jdbc:postgresql:")) {
			// not the whole value, which may hold a password
			throw new IllegalArgumentException(
					"wallup.history.url begins with \"%s\", expected one that begins with \"jdbc:postgresql:\""
						.formatted(url.substring(0, Math.min(url.length(), 16))));
		}
		if (!keep.isPositive()) {
			throw new IllegalArgumentException("wallup.history.keep is \"%s\", expected more than 0s".formatted(keep));
		}
	}

	@Override
	public String toString() {
		return "HistoryProperties[keep=%s]".formatted(this.keep);
	}

}
