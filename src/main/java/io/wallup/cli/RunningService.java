package io.wallup.cli;

/** The service, running in this process. */
public interface RunningService extends AutoCloseable {

	/** The port that it listens on. */
	int port();

	/** Takes every wall down and ends the service. */
	@Override
	void close();

}
