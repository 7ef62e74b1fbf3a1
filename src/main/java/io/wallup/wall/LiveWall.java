package io.wallup.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/** A wall from its launch until it is stopped. */
final class LiveWall {

	private final LiveRun run;

	private final String etag;

	private final List<WallWindow> windows;

	private final List<WindowGroup> groups;

	LiveWall(LiveRun run, String etag, List<WallWindow> windows, List<WindowGroup> groups) {
		this.run = run;
		this.etag = etag;
		this.windows = windows;
		this.groups = groups;
	}

	LiveRun run() {
		return this.run;
	}

	/**
	 * Begins to bring the windows up, a thread for each browser, once the wall that it
	 * replaces is down.
	 */
	void start(@Nullable LiveWall replaced) {
		this.run.begin(this.windows);
		Thread.ofVirtual().name("wall-" + this.run.layout()).start(() -> {
			if (replaced != null) {
				replaced.stop();
			}
			this.groups.forEach((group) -> Thread.ofVirtual().name("group").start(group::bringUp));
		});
	}

	/** Closes every window and browser; returns when they are gone. */
	void stop() {
		this.windows.forEach(WallWindow::close);
		List<Thread> closing = this.groups.stream()
			.map((group) -> Thread.ofVirtual().name("closing").start(group::close))
			.toList();
		closing.forEach(LiveWall::await);
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
