package io.wallup.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where the running service is. */
final class Services {

	private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

	private final Surroundings surroundings;

	private final Settings settings;

	Services(Surroundings surroundings, Settings settings) {
		this.surroundings = surroundings;
		this.settings = settings;
	}

	/** The service, whether it is there or not. */
	ServiceClient client() {
		return client(this.settings.port());
	}

	/**
	 * The service that another process is, or is about to be.
	 * @throws CommandException when it does not answer in time
	 */
	ServiceClient await(AnotherServiceException other) throws InterruptedException {
		Integer port = (other.port() != null) ? other.port() : this.settings.port();
		Instant end = this.surroundings.clock().instant().plus(STARTS_WITHIN);
		while (this.surroundings.clock().instant().isBefore(end)) {
			ServiceClient client = client(port);
			if (client.isThere()) {
				return client;
			}
			this.surroundings.pause().rest(BETWEEN_LOOKS);
		}
		throw new CommandException(Exit.UNREACHABLE, "%s, but has not answered on port %d within %d s"
			.formatted(other.getMessage(), client(port).port(), STARTS_WITHIN.toSeconds()), other);
	}

	private ServiceClient client(@Nullable Integer port) {
		return new ServiceClient(address(port), OwnToken.of(this.settings, this.surroundings.pc()));
	}

	private ServiceAddress address(@Nullable Integer port) {
		Optional<ServiceAddress> written = new ServiceFile(this.settings.state()).address();
		// 0 lets the service choose; it writes down which it took
		if (port != null && port != 0) {
			return written.filter((address) -> address.port() == port).orElseGet(() -> ServiceAddress.of(port));
		}
		// whoever asks for any port does not mean the service of somebody else at the
		// usual one
		return written.orElseGet(() -> ServiceAddress.of((port != null) ? port : ServiceFile.DEFAULT_PORT));
	}

}
