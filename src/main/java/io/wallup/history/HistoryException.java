package io.wallup.history;

/** The history cannot be kept where it should be. */
class HistoryException extends RuntimeException {

	HistoryException(String message) {
		super(message);
	}

	HistoryException(String message, Throwable cause) {
		super(message, cause);
	}

}
