package io.wallup.cli;

import org.jspecify.annotations.Nullable;

/** This process cannot be the service, as another one is, or is about to be. */
class AnotherServiceException extends RuntimeException {

	private final @Nullable Integer port;

	AnotherServiceException(String message, @Nullable Integer port) {
		super(message);
		this.port = port;
	}

	/** The port that is taken, if that is what tells. */
	@Nullable Integer port() {
		return this.port;
	}

}
