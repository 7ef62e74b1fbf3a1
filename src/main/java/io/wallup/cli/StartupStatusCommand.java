package io.wallup.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether the startup task is there and right. */
@Command(name = "status",
		description = { "Tells whether the startup task is there, and as \"install\" would write it now.", "",
				"Ends with 0 when it is, else with 3." })
final class StartupStatusCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Mixin
	private final StartupOptions startup = new StartupOptions();

	StartupStatusCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws IOException {
		StartupTask task = this.startup.task(this.options, this.surroundings);
		return switch (task.presence()) {
			case Presence.Right() -> tell("right", "There and right: " + task.place(), Exit.DONE);
			case Presence.Different(String why) ->
				tell("different", "There but different: " + task.place() + "\n" + why, Exit.NOT_FOUND);
			case Presence.Absent() -> tell("absent", "Not there: " + task.place(), Exit.NOT_FOUND);
		};
	}

	private int tell(String state, String text, Exit exit) {
		this.surroundings.output()
			.out()
			.println(this.options.settings().json() ? Json.write(Map.of("state", state, "text", text)) : text);
		return exit.code();
	}

}
