package io.wallup.cli;

import java.net.URI;
import java.util.Optional;

/** The service, running in this process. */
public interface RunningService extends AutoCloseable {

	/** The port that it listens on. */
	int port();

	/** Where programs on this PC reach it. */
	default URI address() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/** The SHA-256 of the certificate that it shows, where it uses TLS. */
	default Optional<String> certificate() {
		return Optional.empty();
	}

	/** The password of the first administrator, when this start has made it. */
	default Optional<String> firstPassword() {
		return Optional.empty();
	}

	/** Takes every wall down and ends the service. */
	@Override
	void close();

}
