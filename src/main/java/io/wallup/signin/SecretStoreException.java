package io.wallup.signin;

import org.jspecify.annotations.Nullable;

/** The secret store cannot be read or written; the text says why, and holds no value. */
public class SecretStoreException extends RuntimeException {

	SecretStoreException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
