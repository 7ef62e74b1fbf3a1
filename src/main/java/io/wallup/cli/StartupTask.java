package io.wallup.cli;

import java.io.IOException;
import java.util.Optional;

/** What starts Wallup when the user logs on. */
sealed interface StartupTask permits LinuxAutostart, SystemdUnit, WindowsTask {

	/** What it is and where, for a person. */
	String place();

	/** The text of its file. */
	String text();

	/**
	 * Writes and registers it, over one that is there.
	 * @return what there is to say about it
	 */
	String install() throws IOException;

	/**
	 * Takes it away.
	 * @return whether it was there
	 */
	boolean remove() throws IOException;

	/** Whether it is there, and as it would be installed now. */
	Presence presence() throws IOException;

	/** Whether a task is there, and right. */
	sealed interface Presence {

		/** There and right. */
		record Right() implements Presence {
		}

		/** There, but not as it would be installed now. */
		record Different(String why) implements Presence {
		}

		/** Not there. */
		record Absent() implements Presence {
		}

		/** Compares a file that is there with what it should hold, line by line. */
		static Presence of(String actual, String expected) {
			return difference(actual, expected).<Presence>map(Different::new).orElseGet(Right::new);
		}

		private static Optional<String> difference(String actual, String expected) {
			String[] actualLines = actual.split("\\R", -1);
			String[] expectedLines = expected.split("\\R", -1);
			for (int i = 0; i < Math.max(actualLines.length, expectedLines.length); i++) {
				String is = (i < actualLines.length) ? actualLines[i].strip() : "";
				String should = (i < expectedLines.length) ? expectedLines[i].strip() : "";
				if (!is.equals(should)) {
					return Optional.of("line %d is \"%s\", expected \"%s\"".formatted(i + 1, is, should));
				}
			}
			return Optional.empty();
		}

	}

}
