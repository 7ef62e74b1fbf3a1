package io.wallup.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which startup task a command is about. */
final class StartupOptions {

	@Option(names = "--system", paramLabel = "SYSTEM",
			description = "linux-autostart, systemd or windows (default: the one of this PC).")
	@Nullable StartupSystem system;

	StartupTask task(Options options, Surroundings surroundings) {
		Settings settings = options.settings();
		StartupSystem chosen = (this.system != null) ? this.system : StartupSystem.of(surroundings.pc());
		return chosen.task(StartCommand.ofProcess(settings, surroundings.pc()), settings, surroundings);
	}

}
