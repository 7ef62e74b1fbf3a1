package io.wallup.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
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
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(StartCommand::kept)
			.forEach(arguments::add);
		arguments.add("-jar");
		arguments.add(jar(pc));
		arguments.addAll(List.of("--layouts", settings.layouts().toString(), "--config", settings.config().toString(),
				"--state", settings.state().toString()));
		if (settings.port() != null) {
			arguments.addAll(List.of("--port", settings.port().toString()));
		}
		// java.exe would show a console window on the wall
		Path java = Path.of(System.getProperty("java.home"), "bin", pc.windows() ? "javaw.exe" : "java");
		return new StartCommand(java.toString(), arguments, Path.of("").toAbsolutePath().toString());
	}

	/** The options of the Java that runs now, less those of this start alone. */
	private static boolean kept(String option) {
		return option.startsWith("-X") || option.startsWith("--enable-native-access");
	}

	private static String jar(Pc pc) {
		Path jar = Path.of(pc.jar()).toAbsolutePath().normalize();
		if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
			throw new CommandException(Exit.UNEXPECTED,
					"The startup task needs Wallup's jar; start this command with bin/wallup or java -jar");
		}
		return jar.toString();
	}

}
