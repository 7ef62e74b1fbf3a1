package io.wallup.wall;

import java.util.Locale;

/** Who asked for a run. */
public enum Trigger {

	/** The startup of the service. */
	STARTUP,
	/** A REST call, which is what the commands make too. */
	REST,
	/** Somebody at the admin page. */
	PAGE,
	/** The schedule. */
	SCHEDULE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
