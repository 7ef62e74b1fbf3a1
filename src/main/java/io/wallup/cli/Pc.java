package io.wallup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to know about this PC.
 *
 * @param system the name of the operating system, as Java tells it
 * @param environment the environment variables
 * @param home the user's home folder
 * @param jar the class path, which is Wallup's jar where it is run from one
 */
record Pc(String system, Map<String, String> environment, Path home, String jar) {

	static Pc ofProcess() {
		return new Pc(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")),
				System.getProperty("java.class.path", ""));
	}

	boolean windows() {
		return this.system.toLowerCase(Locale.ROOT).startsWith("windows");
	}

	/** Whether windows can be shown. Only Linux tells that there is no display. */
	boolean display() {
		return !this.system.equals("Linux") || variable("DISPLAY").isPresent()
				|| variable("WAYLAND_DISPLAY").isPresent();
	}

	/** A variable that is set to something. */
	Optional<String> variable(String name) {
		return Optional.ofNullable(this.environment.get(name)).filter((value) -> !value.isBlank());
	}

	/** Whether a program is on the path. */
	boolean has(String program) {
		return variable("PATH").stream()
			.flatMap((path) -> Arrays.stream(path.split(java.io.File.pathSeparator)))
			.filter((folder) -> !folder.isEmpty())
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * The folder for the user's configuration, by the XDG Base Directory specification.
	 */
	Path configuration() {
		return variable("XDG_CONFIG_HOME").map(Path::of)
			.filter(Path::isAbsolute)
			.orElseGet(() -> this.home.resolve(".config"));
	}

}
