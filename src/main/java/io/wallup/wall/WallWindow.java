package io.wallup.wall;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.Page;
import io.wallup.layout.Bounds;
import io.wallup.layout.Plan;
import io.wallup.signin.Timing;
import io.wallup.wall.WallEvent.WindowChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One window of a wall, the page in it, and the one place that decides its state. */
final class WallWindow {

	private static final Logger logger = LoggerFactory.getLogger(WallWindow.class);

	private final Plan.Placed placed;

	private final LiveRun run;

	private final Timing timing;

	private final AtomicReference<Standing> standing;

	private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();

	WallWindow(Plan.Placed placed, LiveRun run, Timing timing) {
		this.placed = placed;
		this.run = run;
		this.timing = timing;
		this.standing = new AtomicReference<>(Standing.waiting(now()));
	}

	String name() {
		return this.placed.window().name();
	}

	Plan.Placed placed() {
		return this.placed;
	}

	WindowState state() {
		return this.standing.get().state();
	}

	@Nullable Page page() {
		return pageOf(this.shown.get());
	}

	/** Gives the window its page, whose end is the window's from then on. */
	void show(Page page) {
		Shown now = new Shown(page, new CompletableFuture<>());
		this.shown.set(now);
		page.whenGone((why) -> {
			now.gone().complete(why);
			if (now.equals(this.shown.get())) {
				lose(why);
			}
		});
	}

	/** Takes the page away, so that its end is nobody's loss. */
	@Nullable Page release() {
		return pageOf(this.shown.getAndSet(null));
	}

	private static @Nullable Page pageOf(@Nullable Shown shown) {
		return (shown != null) ? shown.page() : null;
	}

	/**
	 * Comes to the next state.
	 * @throws CancellationException when the window was closed or lost meanwhile
	 */
	void become(WindowState next) {
		if (!move(next, this.standing.get().actual(), null)) {
			throw new CancellationException("Window %s is %s".formatted(name(), state()));
		}
	}

	/** Stands where it was read back, with what is not as it should be. */
	void stand(Bounds actual, @Nullable String remark) {
		if (!move(WindowState.UP, actual, remark)) {
			throw new CancellationException("Window %s is %s".formatted(name(), state()));
		}
		Shown now = this.shown.get();
		if (now != null && now.gone().isDone()) {
			// after the last thing that was asked of it, and before it stood
			lose(now.gone().join());
		}
	}

	/** Has failed, unless it was closed. */
	void fail(String reason) {
		move(WindowState.FAILED, this.standing.get().actual(), reason);
	}

	/** Closed on purpose. */
	void close() {
		move(WindowState.CLOSED, this.standing.get().actual(), null);
	}

	/** Begins to recover; whether it was in a state for it. */
	boolean beginRecovery() {
		return move(WindowState.RECOVERING, this.standing.get().actual(), null);
	}

	/** Lost after it had stood; a window that is being worked on fails by that work. */
	private void lose(String why) {
		if (state() == WindowState.UP) {
			fail("Window %s is lost: %s".formatted(name(), why));
		}
	}

	private boolean move(WindowState next, @Nullable Bounds actual, @Nullable String error) {
		while (true) {
			Standing before = this.standing.get();
			if (!before.state().mayBecome(next)) {
				return false;
			}
			if (this.standing.compareAndSet(before, before.next(next, now(), actual, error))) {
				tell(before.state(), next, error);
				return true;
			}
		}
	}

	private void tell(WindowState from, WindowState to, @Nullable String reason) {
		if (to == WindowState.FAILED) {
			logger.warn("{}/{}: {}", this.run.layout(), name(), reason);
		}
		else {
			logger.debug("{}/{}: {}", this.run.layout(), name(), to);
		}
		Instant at = this.timing.clock().instant();
		this.run.windowChanged(new WindowChanged(at, this.run.layout(), this.run.id(), name(), from, to, reason));
	}

	WindowStatus status() {
		Standing now = this.standing.get();
		return new WindowStatus(name(), now.state(), now.seconds(now()), this.placed.bounds(), now.actual(),
				now.error());
	}

	private long now() {
		return this.timing.nanoTime().getAsLong();
	}

	/** A page in the window, and why it is gone once it is. */
	private record Shown(Page page, CompletableFuture<String> gone) {
	}

}
