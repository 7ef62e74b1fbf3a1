package io.wallup.cli;

/** The service did not start, as something else listens on its port. */
public class PortTakenException extends RuntimeException {

	private final int port;

	public PortTakenException(int port, Throwable cause) {
		super("Port " + port + " is taken", cause);
		this.port = port;
	}

	public int port() {
		return this.port;
	}

}
