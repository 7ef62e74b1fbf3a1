package io.wallup.web.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: nothing is compared until a while has passed. */
final class TooManyAttemptsException extends AuthenticationException {

	private final Duration wait;

	TooManyAttemptsException(Duration wait) {
		super("Too many attempts");
		this.wait = wait;
	}

	/** How long to wait, in whole seconds. */
	long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
