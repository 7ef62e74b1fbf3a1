package io.wallup.wall;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/** A wall from its launch until it is stopped. */
final class LiveWall {

	private final LiveRun run;

	private final String etag;

	private final List<WallWindow> windows;

	private final List<WindowGroup> groups;

	/** Done when the wall that this one replaces is down. */
	private final CompletableFuture<@Nullable Void> cleared = new CompletableFuture<>();

	private volatile boolean stopping;

	LiveWall(LiveRun run, String etag, List<WallWindow> windows, List<WindowGroup> groups) {
		this.run = run;
		this.etag = etag;
		this.windows = windows;
		this.groups = groups;
	}

	LiveRun run() {
		return this.run;
	}

	/** Tells that the run begins; from then on the wall may be stopped. */
	void begin() {
		this.run.begin(this.windows);
	}

	/**
	 * Begins to bring the windows up, once the wall that it replaces is down.
	 */
	void start(@Nullable LiveWall replaced) {
		Thread.ofVirtual().name("wall-" + this.run.layout()).start(() -> {
			try {
				if (replaced != null) {
					replaced.stop();
				}
			}
			finally {
				this.cleared.complete(null);
			}
			this.groups.forEach(WindowGroup::bringUp);
		});
	}

	/**
	 * Closes every window and browser, and waits for those of the wall that it replaces;
	 * returns when they are gone.
	 */
	void stop() {
		this.stopping = true;
		this.windows.forEach(WallWindow::close);
		List<Thread> closing = this.groups.stream()
			.map((group) -> Thread.ofVirtual().name("closing").start(group::close))
			.toList();
		closing.forEach(LiveWall::await);
		this.cleared.join();
	}

	/** Whether it is being taken down. */
	boolean stopping() {
		return this.stopping;
	}

	private static void await(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	Wall snapshot(Optional<String> etagNow) {
		List<WindowStatus> all = this.windows.stream().map(WallWindow::status).toList();
		boolean up = all.stream().allMatch((window) -> window.state() == WindowState.UP);
		return new Wall(this.run.layout(), this.run.id(), this.run.startedAt(), up,
				!etagNow.equals(Optional.of(this.etag)), all);
	}

	WallWindow window(String name) {
		return this.windows.stream()
			.filter((window) -> window.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new WallException(Reason.NO_SUCH_WINDOW, "Wall \"%s\" has no window \"%s\"; it has %s"
				.formatted(this.run.layout(), name, String.join(", ", names().toList()))));
	}

	private Stream<String> names() {
		return this.windows.stream().map(WallWindow::name);
	}

	void act(String name, WindowAction action) {
		WallWindow window = window(name);
		if ((action != WindowAction.RESTART && window.state() != WindowState.UP) || !window.beginRecovery()) {
			throw new WallException(Reason.NOT_READY, "Window \"%s\" is %s; it must be %s to %s it".formatted(name,
					window.state(), (action == WindowAction.RESTART) ? "up or failed" : "up", action));
		}
		WindowGroup group = this.groups.stream().filter((each) -> each.holds(window)).findFirst().orElseThrow();
		Thread.ofVirtual().name(action + "-" + name).start(() -> {
			switch (action) {
				case RELOAD -> group.reload(window);
				case RESTART -> group.restart(window);
				case PLACE -> group.place(window);
			}
		});
	}

}
