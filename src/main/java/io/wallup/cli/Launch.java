package io.wallup.cli;

import java.time.Duration;
import java.util.List;

/** One launch of a layout, shown as it goes. */
final class Launch {

	private final Surroundings surroundings;

	private final Output output;

	private final boolean json;

	private final String layout;

	private final List<String> tags;

	private final boolean replace;

	private final Duration timeout;

	Launch(Surroundings surroundings, boolean json, String layout, List<String> tags, boolean replace,
			Duration timeout) {
		this.surroundings = surroundings;
		this.output = surroundings.output();
		this.json = json;
		this.layout = layout;
		this.tags = List.copyOf(tags);
		this.replace = replace;
		this.timeout = timeout;
	}

	/** Through a service that another process is. */
	Exit through(ServiceClient client) throws InterruptedException {
		try {
			return follow(client, client.launch(this.layout, this.tags, this.replace), this.surroundings.pause())
				.exit();
		}
		catch (ServiceProblemException ex) {
			return switch (ex.kind()) {
				case "already-up" -> alreadyUp(client.wall(this.layout));
				case "run-under-way" -> alreadyComing(client);
				default -> throw ex;
			};
		}
	}

	/**
	 * Through the service that this process is. Stays until somebody wants it to end,
	 * unless no window came up.
	 */
	Exit inForeground(ServiceClient client, Stopping stopping) throws InterruptedException {
		if (stopping.requested()) {
			return Exit.DONE;
		}
		RunView end = follow(client, client.launch(this.layout, this.tags, this.replace), stopping);
		if (end.exit() == Exit.ALL_FAILED && !stopping.requested()) {
			return Exit.ALL_FAILED;
		}
		say(client.address() + "/; Ctrl-C takes the wall down.");
		stopping.await();
		say("Taking the wall down");
		return end.underWay() ? Exit.DONE : end.exit();
	}

	private RunView follow(ServiceClient client, RunView run, Pause pause) throws InterruptedException {
		RunView end = new RunFollower(client, RunDisplay.on(this.output, this.json), this.surroundings.clock())
			.follow(run, this.timeout, pause);
		if (end.underWay() && !pause.rest(Duration.ZERO)) {
			this.output.err()
				.println("%s is still coming up after %d s; \"wallup status\" tells how it goes on"
					.formatted(this.layout, this.timeout.toSeconds()));
		}
		return end;
	}

	private Exit alreadyUp(WallView wall) {
		if (this.json) {
			this.output.out().println(Json.write(wall));
		}
		else {
			RunTable.lines(wall.windows()).forEach(this.output.out()::println);
			this.output.out()
				.println(this.layout + " was launched before and stands like this; --replace brings it up anew");
		}
		return RunView.of(wall.windows());
	}

	private Exit alreadyComing(ServiceClient client) throws InterruptedException {
		say(this.layout + " is coming up already");
		return follow(client, client.run(client.wall(this.layout).run()), this.surroundings.pause()).exit();
	}

	private void say(String text) {
		if (!this.json) {
			this.output.out().println(text);
		}
	}

}
