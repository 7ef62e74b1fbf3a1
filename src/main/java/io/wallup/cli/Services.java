package io.wallup.cli;

import java.time.Duration;
import java.time.Instant;

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
		Integer port = this.settings.port();
		return new ServiceClient(
				(port != null) ? port : new ServiceFile(this.settings.state()).port().orElse(ServiceFile.DEFAULT_PORT));
	}

	/**
	 * The service that another process is about to be.
	 * @throws CommandException when it does not answer in time
	 */
	ServiceClient awaitOther() throws InterruptedException {
		Instant end = this.surroundings.clock().instant().plus(STARTS_WITHIN);
		while (this.surroundings.clock().instant().isBefore(end)) {
			ServiceClient client = client();
			if (client.isThere()) {
				return client;
			}
			Thread.sleep(BETWEEN_LOOKS);
		}
		throw new CommandException(Exit.UNREACHABLE,
				"Another process is the service of \"%s\", but has not answered on port %d within %d s"
					.formatted(this.settings.state(), client().port(), STARTS_WITHIN.toSeconds()));
	}

}
