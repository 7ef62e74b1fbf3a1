package io.wallup.wall;

import java.util.Locale;

/** Who asked for a run. */
public enum Trigger {

	/** The startup of the service. */
	STARTUP,
	/** A REST call. */
	REST,
	/** A command. */
	COMMAND;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
