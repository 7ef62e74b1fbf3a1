package io.wallup.wall;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the events of all walls to the listeners, in order, on a thread of its own. */
final class WallEvents implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WallEvents.class);

	private final List<Consumer<WallEvent>> listeners = new CopyOnWriteArrayList<>();

	private final BlockingQueue<WallEvent> queue = new LinkedBlockingQueue<>();

	private final Thread thread = Thread.ofVirtual().name("wall-events").start(this::dispatch);

	void listen(Consumer<WallEvent> listener) {
		this.listeners.add(listener);
	}

	void publish(WallEvent event) {
		this.queue.add(event);
	}

	private void dispatch() {
		try {
			while (true) {
				WallEvent event = this.queue.take();
				this.listeners.forEach((listener) -> hand(event, listener));
			}
		}
		catch (InterruptedException ex) {
			logger.debug("No more events");
		}
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

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
