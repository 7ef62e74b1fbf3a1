package io.wallup.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this Wallup is started as the service, from anywhere.
 *
 * @param program the program's file
 * @param arguments its arguments
 * @param directory the folder to start it in
 */
record StartCommand(String program, List<String> arguments, String directory) {

	StartCommand {
		arguments = List.copyOf(arguments);
	}

	/**
	 * The command that starts the service as this process was started, with its folders.
	 * @throws CommandException when this process was not started from a jar
	 */
	static StartCommand ofProcess(Settings settings, Pc pc) {
		List<String> arguments = new ArrayList<>();
		String program;
		if (!pc.windows() && pc.variable("WALLUP_LAUNCHER").isPresent()) {
			program = Path.of(pc.environment().get("WALLUP_LAUNCHER")).toAbsolutePath().normalize().toString();
		}
		else {
			// java.exe would show a console window on the wall
			program = Path.of(System.getProperty("java.home"), "bin", pc.windows() ? "javaw.exe" : "java").toString();
			arguments.add("-jar");
			arguments.add(jar());
		}
		arguments.addAll(List.of("--layouts", settings.layouts().toString(), "--config", settings.config().toString(),
				"--state", settings.state().toString()));
		if (settings.port() != null) {
			arguments.addAll(List.of("--port", settings.port().toString()));
		}
		return new StartCommand(program, arguments, Path.of("").toAbsolutePath().toString());
	}

	private static String jar() {
		Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
		if (!jar.toString().endsWith(".jar") || !java.nio.file.Files.isRegularFile(jar)) {
			throw new CommandException(Exit.UNEXPECTED,
					"The startup task needs Wallup's jar; start this command with bin/wallup or java -jar");
		}
		return jar.toString();
	}

}
