package io.wallup.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Installs the startup task. */
@Command(name = "install",
		description = "Writes the startup task, with the folders and the port that are given here, and registers it.")
final class StartupInstallCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Mixin
	private final StartupOptions startup = new StartupOptions();

	StartupInstallCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws IOException {
		StartupTask task = this.startup.task(this.options, this.surroundings);
		String result = task.install();
		this.surroundings.output()
			.out()
			.println(this.options.settings().json()
					? Json.write(Map.of("state", "installed", "place", task.place(), "text", result))
					: "Installed " + task.place() + "\n" + result);
		return Exit.DONE.code();
	}

}
