package io.wallup.wall;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the events of all walls to the listeners, in order, on a thread of its own. */
final class WallEvents implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WallEvents.class);

	private static final Duration LAST_ONES_WITHIN = Duration.ofSeconds(2);

	private final List<Consumer<WallEvent>> listeners = new CopyOnWriteArrayList<>();

	/** What is published after the end is nobody's any more. */
	private final ExecutorService thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), Thread.ofVirtual().name("wall-events").factory(),
			new ThreadPoolExecutor.DiscardPolicy());

	void listen(Consumer<WallEvent> listener) {
		this.listeners.add(listener);
	}

	void publish(WallEvent event) {
		this.thread.execute(() -> this.listeners.forEach((listener) -> hand(event, listener)));
	}

	private static void hand(WallEvent event, Consumer<WallEvent> listener) {
		try {
			listener.accept(event);
		}
		catch (RuntimeException | Error ex) {
			// the events go on for the others, whatever it was
			logger.error("A listener failed at {}", event, ex);
		}
	}

	/** Ends once the last events are handed on, so that their listeners know the end. */
	@Override
	public void close() {
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(LAST_ONES_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.warn("The last events were not handed on within {} s", LAST_ONES_WITHIN.toSeconds());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread.shutdownNow();
	}

}
