package io.wallup;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/**
 * Tells in one line, once, why the log cannot be written; Logback would do it with a
 * stack trace for each line of the log.
 */
final class LogTrouble implements StatusListener {

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	/** Begins to listen, in the place of those who did so far. */
	static void listen() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			StatusManager manager = context.getStatusManager();
			manager.getCopyOfStatusListenerList().forEach(manager::remove);
			manager.add(new LogTrouble());
		}
	}

	@Override
	public void addStatusEvent(Status status) {
		if (status.getEffectiveLevel() < Status.ERROR) {
			return;
		}
		Throwable cause = status.getThrowable();
		String text = (cause != null) ? "%s: %s".formatted(status.getMessage(), cause.getMessage())
				: status.getMessage();
		if (this.told.add(text)) {
			System.err.println("wallup: the log: " + text);
		}
	}

}
