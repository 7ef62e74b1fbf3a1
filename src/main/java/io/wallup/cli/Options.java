package io.wallup.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command has, before or after its name. */
final class Options {

	@Spec(Spec.Target.MIXEE)
	@Nullable CommandSpec spec;

	@Option(names = "--json", scope = ScopeType.INHERIT,
			description = "Print JSON, and nothing else, on standard output.")
	boolean json;

	@Option(names = "--layouts", scope = ScopeType.INHERIT, paramLabel = "DIR",
			defaultValue = "${env:WALLUP_LAYOUTS_DIRECTORY:-layouts}",
			description = "The layouts folder (default: layouts, or $WALLUP_LAYOUTS_DIRECTORY).")
	Path layouts = Path.of("layouts");

	@Option(names = "--config", scope = ScopeType.INHERIT, paramLabel = "DIR",
			defaultValue = "${env:WALLUP_CONFIG_DIRECTORY:-config}",
			description = "The config folder (default: config, or $WALLUP_CONFIG_DIRECTORY).")
	Path config = Path.of("config");

	@Option(names = "--state", scope = ScopeType.INHERIT, paramLabel = "DIR",
			defaultValue = "${env:WALLUP_STATE_DIRECTORY:-var}",
			description = "The state folder (default: var, or $WALLUP_STATE_DIRECTORY).")
	Path state = Path.of("var");

	@Option(names = "--port", scope = ScopeType.INHERIT, paramLabel = "N",
			description = "The service's port (default: that of the running service, else 9247).")
	@Nullable Integer port;

	@Option(names = { "-h", "--help" }, scope = ScopeType.INHERIT, usageHelp = true, description = "Print this help.")
	boolean help;

	@Option(names = { "-V", "--version" }, scope = ScopeType.INHERIT, versionHelp = true,
			description = "Print the version.")
	boolean version;

	/**
	 * What was given, with the folders where they are.
	 * @throws ParameterException when an option has no sensible value
	 */
	Settings settings() {
		Integer port = this.port;
		if (port != null && (port < 0 || port > 65_535) && this.spec != null) {
			throw new ParameterException(this.spec.commandLine(),
					"--port is \"%d\", expected a number from 0 to 65535".formatted(port));
		}
		return new Settings(this.json, here(this.layouts), here(this.config), here(this.state), port);
	}

	private static Path here(Path path) {
		return path.toAbsolutePath().normalize();
	}

}
