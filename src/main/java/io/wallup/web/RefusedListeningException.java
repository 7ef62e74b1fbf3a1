package io.wallup.web;

/** Wallup does not open itself to others like this; the text is one line for a person. */
public final class RefusedListeningException extends RuntimeException {

	RefusedListeningException(String message) {
		super(message);
	}

	RefusedListeningException(String message, Throwable cause) {
		super(message, cause);
	}

}
