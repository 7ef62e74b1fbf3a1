package io.wallup.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Runs other programs, without a shell between. */
@FunctionalInterface
interface Programs {

	/**
	 * Runs a program to its end.
	 * @throws IOException when there is no such program
	 * @throws CommandException when it does not end in time
	 */
	Ended run(List<String> command) throws IOException;

	/** The programs of this PC, each ended by force after a time. */
	static Programs ofPc(Duration atMost) {
		return (command) -> {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			CompletableFuture<Process> ended = process.onExit()
				.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
				.whenComplete((done, late) -> {
					// not the process that has ended, whose output would be closed unread
					if (late != null) {
						process.destroyForcibly();
					}
				});
			try {
				process.getOutputStream().close();
				String text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
				return new Ended(ended.join().exitValue(), text.strip());
			}
			catch (IOException | CompletionException ex) {
				throw new CommandException(Exit.UNEXPECTED,
						"%s has not ended well within %d s".formatted(command.getFirst(), atMost.toSeconds()), ex);
			}
		};
	}

	/**
	 * How a program ended.
	 *
	 * @param code its exit code
	 * @param text what it wrote
	 */
	record Ended(int code, String text) {

		boolean well() {
			return this.code == 0;
		}

	}

}
