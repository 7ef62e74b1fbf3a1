package io.wallup.signin;

import java.time.Duration;

/** So many one-time passwords of a key are taken that none is free for long. */
class NoCodeException extends RuntimeException {

	NoCodeException(Duration ahead) {
		super("each one-time password is typed only once, and the next that is free comes in %d min; let windows share "
			.formatted(ahead.toMinutes()) + "a sign-in, or give each a user of its own");
	}

}
