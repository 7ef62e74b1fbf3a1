package io.wallup.signin;

import org.jspecify.annotations.Nullable;

/** A secret is where it should be, but its value cannot be used. */
public class SecretUnreadableException extends RuntimeException {

	SecretUnreadableException(String name, String place, String reason, @Nullable Throwable cause) {
		super("secret \"%s\" in %s cannot be used: %s".formatted(name, place, reason), cause);
	}

}
