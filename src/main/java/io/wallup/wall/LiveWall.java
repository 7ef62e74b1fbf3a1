package io.wallup.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.wall.WallContent.Seat;
import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/** A wall from its launch until it is stopped. */
final class LiveWall {

	private final String layout;

	private final Set<String> tags;

	private final Instant since;

	/** Done when the wall that this one replaces is down. */
	private final CompletableFuture<@Nullable Void> cleared = new CompletableFuture<>();

	/** Groups that the layout has no more, until their browsers are gone. */
	private final Set<WindowGroup> leaving = ConcurrentHashMap.newKeySet();

	private volatile WallContent content;

	private volatile boolean stopping;

	LiveWall(Set<String> tags, WallContent content) {
		this.layout = content.run().layout();
		this.tags = Set.copyOf(tags);
		this.since = content.run().startedAt();
		this.content = content;
	}

	/** The run that it is as it is by: its launch, or the last change. */
	LiveRun run() {
		return this.content.run();
	}

	/** Only windows with one of these tags belong to it; none means all. */
	Set<String> tags() {
		return this.tags;
	}

	WallContent content() {
		return this.content;
	}

	/** Tells that the run begins; from then on the wall may be stopped. */
	void begin() {
		run().begin(this.content.windows(), List.of());
	}

	/**
	 * Begins to bring the windows up, once the wall that it replaces is down.
	 */
	void start(@Nullable LiveWall replaced) {
		WallContent begun = this.content;
		Thread.ofVirtual().name("wall-" + this.layout).start(() -> {
			try {
				if (replaced != null) {
					replaced.stop();
				}
			}
			finally {
				this.cleared.complete(null);
			}
			begun.groups().forEach((group) -> group.bringUp(begun.windowsOf(group)));
		});
	}

	/** Consists of something else from now on. */
	void become(WallContent next, Stream<WindowGroup> dropped) {
		dropped.forEach(this.leaving::add);
		this.content = next;
	}

	/** Closes the browser of a group that the layout has no more. */
	void leave(WindowGroup group) {
		group.close();
		this.leaving.remove(group);
	}

	/** Has no more changes or actions begun. */
	void beginStop() {
		this.stopping = true;
	}

	/**
	 * Closes every window and browser, and waits for those of the wall that it replaces;
	 * returns when they are gone.
	 */
	void stop() {
		beginStop();
		this.content.windows().forEach(WallWindow::close);
		Set<WindowGroup> groups = Stream.concat(this.content.groups().stream(), this.leaving.stream())
			.collect(Collectors.toSet());
		List<Thread> closing = groups.stream()
			.map((group) -> Thread.ofVirtual().name("closing").start(group::close))
			.toList();
		closing.forEach(LiveWall::await);
		this.cleared.join();
	}

	/** Whether it is being taken down. */
	boolean stopping() {
		return this.stopping;
	}

	static void await(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	Wall snapshot(Optional<String> etagNow) {
		WallContent present = this.content;
		List<WindowStatus> all = present.windows().stream().map(WallWindow::status).toList();
		boolean up = all.stream().allMatch((window) -> window.state() == WindowState.UP);
		return new Wall(this.layout, present.run().id(), this.since, up, !etagNow.equals(Optional.of(present.etag())),
				all);
	}

	Seat seat(String name) {
		WallContent present = this.content;
		return present.seat(name)
			.orElseThrow(() -> new WallException(Reason.NO_SUCH_WINDOW, "Wall \"%s\" has no window \"%s\"; it has %s"
				.formatted(this.layout, name, String.join(", ", present.names().toList()))));
	}

}
