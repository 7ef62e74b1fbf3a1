package io.wallup.cli;

/** What a command tells the shell when it ends. */
enum Exit {

	/** Done. */
	DONE(0),
	/** Something that should not happen; a log file has it. */
	UNEXPECTED(1),
	/** The command line is wrong. */
	WRONG_USAGE(2),
	/** What the command is about is not there. */
	NOT_FOUND(3),
	/** A file has mistakes. */
	INVALID(8),
	/** Some window failed. */
	SOME_FAILED(10),
	/** Every window failed. */
	ALL_FAILED(11),
	/** The service cannot be reached. */
	UNREACHABLE(12);

	private final int code;

	Exit(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
