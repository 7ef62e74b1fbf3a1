package io.wallup.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes the startup task. */
@Command(name = "remove", description = "Takes the startup task away. A Wallup that runs goes on running.")
final class StartupRemoveCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Mixin
	private final StartupOptions startup = new StartupOptions();

	StartupRemoveCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws IOException {
		StartupTask task = this.startup.task(this.options, this.surroundings);
		boolean removed = task.remove();
		this.surroundings.output()
			.out()
			.println(this.options.settings().json()
					? Json.write(Map.of("state", removed ? "removed" : "absent", "place", task.place()))
					: (removed ? "Removed " : "Not there: ") + task.place());
		return (removed ? Exit.DONE : Exit.NOT_FOUND).code();
	}

}
