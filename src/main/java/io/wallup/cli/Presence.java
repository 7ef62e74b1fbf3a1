package io.wallup.cli;

import java.util.Optional;

/** Whether a startup task is there, and as it would be installed now. */
sealed interface Presence {

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

	/** There and right. */
	record Right() implements Presence {
	}

	/** There, but not as it would be installed now. */
	record Different(String why) implements Presence {
	}

	/** Not there. */
	record Absent() implements Presence {
	}

}
