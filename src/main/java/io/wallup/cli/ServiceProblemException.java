package io.wallup.cli;

import java.util.List;

/** The service refuses something, and says why (RFC 9457). */
class ServiceProblemException extends RuntimeException {

	private final String kind;

	private final List<String> mistakes;

	ServiceProblemException(String kind, String detail, List<String> mistakes) {
		super(detail);
		this.kind = kind;
		this.mistakes = List.copyOf(mistakes);
	}

	/** The kind of problem, such as {@code already-up}; empty when it has none. */
	String kind() {
		return this.kind;
	}

	/** The mistakes of a file, one line each, when the problem is about them. */
	List<String> mistakes() {
		return this.mistakes;
	}

	Exit exit() {
		return switch (this.kind) {
			case "no-such-layout", "no-such-wall", "no-such-window", "no-such-run" -> Exit.NOT_FOUND;
			case "invalid-layout" -> Exit.INVALID;
			default -> Exit.UNEXPECTED;
		};
	}

}
