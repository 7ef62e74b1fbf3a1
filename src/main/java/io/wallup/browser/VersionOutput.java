package io.wallup.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program says to {@code --version}. */
final class VersionOutput {

	private static final Pattern VERSION = Pattern.compile("(\\d+)\\.\\d+\\.\\d+\\.\\d+");

	private static final int SECONDS = 10;

	private VersionOutput() {
	}

	/**
	 * The major version, or nothing when the program does not start, tells none, or takes
	 * more than ten seconds.
	 */
	static Optional<Integer> majorOf(Path program) {
		try {
			Process process = new ProcessBuilder(program.toString(), "--version")
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			process.getOutputStream().close();
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				return Optional.empty();
			}
			Matcher matcher = VERSION
				.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
