package io.wallup.browser;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes. */
final class Processes {

	private static final Logger logger = LoggerFactory.getLogger(Processes.class);

	private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");

	private static final Duration LOOK_EVERY = Duration.ofMillis(10);

	private Processes() {
	}

	/** Asks a process and its children to end, waits, and ends by force what has not. */
	static void end(ProcessHandle process, Duration politely) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		if (!awaitExit(process, politely)) {
			process.destroyForcibly();
		}
		children.stream().filter(Processes::running).forEach(ProcessHandle::destroyForcibly);
		if (!awaitExit(process, Duration.ofSeconds(2))) {
			logger.warn("Process {} ({}) does not end", process.pid(), process.info().command().orElse("unknown"));
		}
	}

	/** Waits until a process has ended; returns whether it has. */
	static boolean awaitExit(ProcessHandle process, Duration within) {
		Deadline deadline = Deadline.in(within);
		while (running(process)) {
			if (deadline.over()) {
				return false;
			}
			deadline.pause(LOOK_EVERY);
		}
		return true;
	}

	/**
	 * Whether a process is running. One that has ended but that its parent has not asked
	 * for, as a driver does not ask for its browser, counts as alive on Linux; it has no
	 * command any more.
	 */
	static boolean running(ProcessHandle process) {
		return process.isAlive() && (!LINUX || process.info().command().isPresent());
	}

}
