package io.wallup.cli;

/** A command cannot do what it was asked to do; the text is one line for a person. */
class CommandException extends RuntimeException {

	private final Exit exit;

	CommandException(Exit exit, String message) {
		super(message);
		this.exit = exit;
	}

	CommandException(Exit exit, String message, Throwable cause) {
		super(message, cause);
		this.exit = exit;
	}

	Exit exit() {
		return this.exit;
	}

}
