package io.wallup.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
		String directory = Path.of("").toAbsolutePath().toString();
		List<String> arguments = new ArrayList<>();
		Optional<String> script = pc.variable("WALLUP_PROGRAM");
		if (script.isPresent()) {
			// it finds what it prepared for fast starts, which changes with each build
			arguments.addAll(List.of("JAVA_HOME=" + System.getProperty("java.home"), script.get()));
			arguments.addAll(options(settings));
			return new StartCommand("/usr/bin/env", arguments, directory);
		}
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(StartCommand::kept)
			.forEach(arguments::add);
		arguments.add("-jar");
		arguments.add(jar(pc));
		arguments.addAll(options(settings));
		// java.exe would show a console window on the wall
		Path java = Path.of(System.getProperty("java.home"), "bin", pc.windows() ? "javaw.exe" : "java");
		return new StartCommand(java.toString(), arguments, directory);
	}

	private static List<String> options(Settings settings) {
		List<String> options = new ArrayList<>(List.of("--layouts", settings.layouts().toString(), "--config",
				settings.config().toString(), "--state", settings.state().toString()));
		if (settings.port() != null) {
			options.addAll(List.of("--port", settings.port().toString()));
		}
		return options;
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
