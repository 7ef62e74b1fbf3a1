package io.wallup.signin;

/** How a step ended. */
enum Outcome {

	/** As it says. */
	DONE,
	/** There was nothing to do. */
	SKIPPED,
	/** There was nothing to do, nor in the steps after it. */
	ALREADY_SIGNED_IN

}
