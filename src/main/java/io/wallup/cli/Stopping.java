package io.wallup.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets SIGINT and SIGTERM end the service in good order, and with an exit code of our own
 * rather than the signal's.
 */
final class Stopping implements Pause {

	/** After this a stop that hangs is left to the system. */
	private static final Duration AT_MOST = Duration.ofSeconds(45);

	private final CountDownLatch requested = new CountDownLatch(1);

	private final CountDownLatch finished = new CountDownLatch(1);

	private final AtomicInteger code = new AtomicInteger();

	private final Thread hook = Thread.ofPlatform().name("stopping").unstarted(this::stopAndHalt);

	/** Listens to signals from now on. */
	static Stopping onSignals() {
		Stopping stopping = new Stopping();
		Runtime.getRuntime().addShutdownHook(stopping.hook);
		return stopping;
	}

	void request() {
		this.requested.countDown();
	}

	boolean requested() {
		return this.requested.getCount() == 0;
	}

	void await() throws InterruptedException {
		this.requested.await();
	}

	@Override
	public boolean rest(Duration duration) throws InterruptedException {
		return this.requested.await(duration.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Says that everything is closed. After a signal the process ends with the code. */
	void finish(int code) {
		this.code.set(code);
		this.finished.countDown();
		if (!requested()) {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
	}

	private void stopAndHalt() {
		request();
		try {
			if (this.finished.await(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
				// The exit code of a shutdown that a signal began can be set in no other
				// way.
				Runtime.getRuntime().halt(this.code.get());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
