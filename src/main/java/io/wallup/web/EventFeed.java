package io.wallup.web;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.wallup.layout.LayoutChange;
import io.wallup.layout.LayoutFile;
import io.wallup.wall.WallEvent;
import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallEvent.WindowChanged;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of late, handed to every client that listens. Its state belongs to one
 * thread: so a client that joins misses none and hears none twice, and whoever publishes
 * never waits.
 */
final class EventFeed implements AutoCloseable {

	static final int REMEMBERED = 500;

	static final int MOST_LISTENERS = 64;

	static final int MOST_OF_ONE_USER = 8;

	private final Executor thread = Executors
		.newSingleThreadExecutor(Thread.ofVirtual().name("wallup-events").factory());

	private final Deque<FeedEvent> recent = new ArrayDeque<>();

	private final Set<FeedListener> listeners = new LinkedHashSet<>();

	private final InstantSource clock;

	/** Tells the identifiers of this feed from those of earlier ones. */
	private final String era;

	private final JsonMapper mapper;

	private long published;

	private boolean closed;

	EventFeed(InstantSource clock, JsonMapper mapper) {
		this.clock = clock;
		this.era = Long.toString(clock.millis(), Character.MAX_RADIX);
		this.mapper = mapper;
	}

	void publish(WallEvent event) {
		publish(switch (event) {
			case RunStarted started -> "run-started";
			case WindowChanged changed -> "window-changed";
			case RunEnded ended -> "run-ended";
			case WallStopped stopped -> "wall-stopped";
		}, event);
	}

	void publish(LayoutChange change) {
		LayoutFile file = change.file();
		if (file == null) {
			publish("layout-deleted", new LayoutEvent(this.clock.instant(), change.name(), null, List.of()));
		}
		else {
			publish(file.current() ? "layout-changed" : "layout-invalid",
					new LayoutEvent(this.clock.instant(), change.name(), file.etag(), file.mistakes()));
		}
	}

	void publish(String name, Object data) {
		this.thread.execute(() -> {
			this.published++;
			FeedEvent event = new FeedEvent(this.era + "-" + this.published, name,
					this.mapper.writeValueAsString(data));
			if (this.recent.size() == REMEMBERED) {
				this.recent.removeFirst();
			}
			this.recent.addLast(event);
			this.listeners.removeIf((listener) -> !keepsUp(listener, event));
		});
	}

	private static boolean keepsUp(FeedListener listener, FeedEvent event) {
		boolean keepsUp = listener.offer(event);
		if (!keepsUp) {
			listener.end();
		}
		return keepsUp;
	}

	/**
	 * Adds a client, unless there are too many. One user has only so many: the oldest of
	 * them is let go, which as a rule is that of a page that was left.
	 * @param after the last event that it has heard: it gets what is remembered of those
	 * that came after it, which is everything when the event is of an earlier feed or
	 * forgotten; without it only new events
	 */
	Optional<FeedListener> join(@Nullable String after, String user) {
		return CompletableFuture.supplyAsync(() -> {
			letOldestGo(user);
			if (this.listeners.size() >= MOST_LISTENERS) {
				return Optional.<FeedListener>empty();
			}
			FeedListener listener = new FeedListener(user, 2 * REMEMBERED);
			if (this.closed) {
				listener.end();
				return Optional.of(listener);
			}
			if (after != null) {
				this.recent.stream().skip(heard(after)).forEach(listener::offer);
			}
			this.listeners.add(listener);
			return Optional.of(listener);
		}, this.thread).join();
	}

	private void letOldestGo(String user) {
		List<FeedListener> own = this.listeners.stream().filter((listener) -> listener.user().equals(user)).toList();
		if (own.size() >= MOST_OF_ONE_USER) {
			own.getFirst().end();
			this.listeners.remove(own.getFirst());
		}
	}

	private int heard(String after) {
		int position = 0;
		for (FeedEvent event : this.recent) {
			position++;
			if (event.id().equals(after)) {
				return position;
			}
		}
		return 0;
	}

	void leave(FeedListener listener) {
		this.thread.execute(() -> this.listeners.remove(listener));
	}

	/** Lets every client go; who joins from now on is let go at once. */
	@Override
	public void close() {
		this.thread.execute(() -> {
			this.closed = true;
			this.listeners.forEach(FeedListener::end);
			this.listeners.clear();
		});
	}

}
