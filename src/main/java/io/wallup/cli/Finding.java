package io.wallup.cli;

import java.util.Locale;

/**
 * One thing that the doctor looked at.
 *
 * @param level how it is
 * @param topic what was looked at
 * @param text what was found, and what to do about it
 */
record Finding(Level level, String topic, String text) {

	static Finding well(String topic, String text) {
		return new Finding(Level.WELL, topic, text);
	}

	static Finding doubtful(String topic, String text) {
		return new Finding(Level.DOUBTFUL, topic, text);
	}

	static Finding wrong(String topic, String text) {
		return new Finding(Level.WRONG, topic, text);
	}

	/** How something is. */
	enum Level {

		/** As it should be. */
		WELL,
		/** It may do. */
		DOUBTFUL,
		/** Walls will not come up. */
		WRONG;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
