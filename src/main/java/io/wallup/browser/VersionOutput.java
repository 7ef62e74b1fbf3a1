package io.wallup.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program says to {@code --version}. */
final class VersionOutput {

	private static final Pattern VERSION = Pattern.compile("(\\d+)\\.\\d+\\.\\d+\\.\\d+");

	private static final Duration WITHIN = Duration.ofSeconds(10);

	private static final Duration SLICE = Duration.ofMillis(250);

	private VersionOutput() {
	}

	/**
	 * The major version, or nothing when the program does not start or tells none.
	 * @throws BrowserException when it does not answer in ten seconds, or in the minute
	 * that a busy PC gives it
	 */
	static Optional<Integer> majorOf(Path program) {
		return majorOf(program, WITHIN);
	}

	static Optional<Integer> majorOf(Path program, Duration within) {
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
			awaitEnd(process, program, within);
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

	private static void awaitEnd(Process process, Path program, Duration within) throws InterruptedException {
		Deadline deadline = Deadline.in(within);
		while (!process.waitFor(SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
			if (deadline.over()) {
				throw new BrowserException("\"%s --version\" has not answered within %d s".formatted(program,
						deadline.spent().toSeconds()), null);
			}
		}
	}

}
