package io.wallup.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What one client has yet to read of the events. Whoever publishes never waits for it: a
 * client that falls too far behind hears no more.
 */
final class FeedListener {

	private static final String HEARTBEAT = ":\n\n";

	private final String user;

	private final BlockingQueue<Optional<FeedEvent>> unread;

	FeedListener(String user, int capacity) {
		this.user = user;
		this.unread = new ArrayBlockingQueue<>(capacity);
	}

	/** Who listens. */
	String user() {
		return this.user;
	}

	/**
	 * Hands an event to the client, if it keeps up.
	 * @return whether it does
	 */
	boolean offer(FeedEvent event) {
		return this.unread.offer(Optional.of(event));
	}

	/** Lets the client hear no more, not even what it has not read yet. */
	void end() {
		this.unread.clear();
		this.unread.add(Optional.empty());
	}

	/**
	 * What is to be written to the client next: an event, or a comment when there was
	 * none in time; nothing when there will be no more.
	 */
	Optional<String> next(Duration heartbeat) throws InterruptedException {
		Optional<FeedEvent> event = this.unread.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
		return (event != null) ? event.map(FeedEvent::text) : Optional.of(HEARTBEAT);
	}

}
