package io.wallup.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows a run until it has ended. */
final class RunFollower {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	private final ServiceClient client;

	private final RunDisplay display;

	private final InstantSource clock;

	RunFollower(ServiceClient client, RunDisplay display, InstantSource clock) {
		this.client = client;
		this.display = display;
		this.clock = clock;
	}

	/**
	 * Returns when the run has ended, the time is over, or the pause says so.
	 * @return the run as it stands then
	 */
	RunView follow(RunView run, Duration atMost, Pause pause) throws InterruptedException {
		Instant end = this.clock.instant().plus(atMost);
		RunView now = run;
		while (now.underWay()) {
			this.display.show(now);
			if (pause.rest(BETWEEN_LOOKS)) {
				return now;
			}
			if (this.clock.instant().isAfter(end)) {
				break;
			}
			now = this.client.run(run.id());
		}
		this.display.end(now);
		return now;
	}

}
