package io.wallup.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.wallup.schedule.Upcoming;
import org.jspecify.annotations.Nullable;

/**
 * A layout that comes up by itself.
 *
 * @param upcoming when, and what it waits for
 * @param up whether its wall is up or coming up
 */
public record StartupRow(Upcoming upcoming, boolean up) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	/** When its delay is over, by the clock of this PC. */
	public @Nullable String at() {
		Instant at = this.upcoming.at();
		return (at != null) ? TIME.format(at.atZone(ZoneId.systemDefault())) : null;
	}

	/** Its delay, for a person. */
	public Took delay() {
		return Took.of((double) this.upcoming.delay().toSeconds());
	}

	/** How long its sites are waited for, for a person. */
	public Took waitAtMost() {
		return Took.of((double) this.upcoming.waitAtMost().toSeconds());
	}

}
