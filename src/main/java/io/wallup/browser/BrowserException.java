package io.wallup.browser;

import org.jspecify.annotations.Nullable;

/** A browser could not be found, started or asked; the text says what to do. */
public class BrowserException extends RuntimeException {

	public BrowserException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
