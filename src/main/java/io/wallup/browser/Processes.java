package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes. */
final class Processes {

	private static final Logger logger = LoggerFactory.getLogger(Processes.class);

	private Processes() {
	}

	/** Asks a process and its children to end, waits, and ends by force what has not. */
	static void end(ProcessHandle process, Duration politely) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		if (!awaitExit(process, politely)) {
			process.destroyForcibly();
		}
		children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
		if (!awaitExit(process, Duration.ofSeconds(2))) {
			logger.warn("Process {} ({}) does not end", process.pid(), process.info().command().orElse("unknown"));
		}
	}

	/** Waits until a process has ended; returns whether it has. */
	static boolean awaitExit(ProcessHandle process, Duration within) {
		try {
			process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !process.isAlive();
		}
	}

}
