package io.wallup.browser;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes. */
final class Processes {

	private static final Logger logger = LoggerFactory.getLogger(Processes.class);

	private static final Duration LOOK_EVERY = Duration.ofMillis(10);

	private Processes() {
	}

	/**
	 * Asks a process and its children to end, waits, and ends by force what has not.
	 * @return whether the process has ended
	 */
	static boolean end(ProcessHandle process, Duration politely) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		if (!awaitExit(process, politely)) {
			process.destroyForcibly();
		}
		children.stream().filter(Processes::running).forEach(ProcessHandle::destroyForcibly);
		if (awaitExit(process, Duration.ofSeconds(2))) {
			return true;
		}
		logger.warn("Process {} ({}) does not end", process.pid(), process.info().command().orElse("unknown"));
		return false;
	}

	/**
	 * Waits until a process has ended, also when the thread is interrupted: an end that
	 * has begun is brought to its end, which takes seconds at most.
	 * @return whether it has ended
	 */
	static boolean awaitExit(ProcessHandle process, Duration within) {
		Deadline deadline = Deadline.in(within);
		boolean interrupted = false;
		try {
			while (running(process)) {
				if (deadline.over()) {
					return false;
				}
				try {
					Thread.sleep(deadline.atMost(LOOK_EVERY));
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
			return true;
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Whether a process is running. One that has ended but that its parent has not asked
	 * for, as a driver does not ask for its browser, counts as alive for Java.
	 */
	static boolean running(ProcessHandle process) {
		return process.isAlive() && ProcessStat.of(process.pid()).filter(ProcessStat::ended).isEmpty();
	}

}
