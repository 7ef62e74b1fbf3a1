package io.wallup.browser;

import java.io.IOException;
import java.io.InputStream;
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
		Process process;
		try {
			process = new ProcessBuilder(program.toString(), "--version").redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		try (InputStream output = process.getInputStream()) {
			process.getOutputStream().close();
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				return Optional.empty();
			}
			// no more than is there: a child of a script may hold the output open
			Matcher matcher = VERSION
				.matcher(new String(output.readNBytes(output.available()), StandardCharsets.UTF_8));
			return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
