package io.wallup.wall;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.Page;
import io.wallup.browser.PageEnd;
import io.wallup.layout.Bounds;
import io.wallup.layout.Plan;
import io.wallup.signin.Timing;
import io.wallup.wall.Standing.Moment;
import io.wallup.wall.WallEvent.WindowChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One window of a wall, the page in it, and the one place that decides its state. */
final class WallWindow {

	private static final Logger logger = LoggerFactory.getLogger(WallWindow.class);

	private static final int TOLERANCE = 2;

	private final Timing timing;

	private final AtomicReference<Standing> standing;

	private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();

	/** What has been remarked since the page was loaded last. */
	private final AtomicReference<@Nullable Fault> early = new AtomicReference<>();

	private final LatestGlance glance;

	private volatile Duty duty;

	WallWindow(Duty duty, Timing timing) {
		this.duty = duty;
		this.timing = timing;
		this.standing = new AtomicReference<>(Standing.waiting(now()));
		this.glance = new LatestGlance(timing);
	}

	/** Gives the window another place, page, run or site session from now on. */
	void assign(Duty next) {
		this.duty = next;
	}

	String name() {
		return placed().window().name();
	}

	Plan.Placed placed() {
		return this.duty.placed();
	}

	WindowState state() {
		return this.standing.get().state();
	}

	LatestGlance glance() {
		return this.glance;
	}

	@Nullable Page page() {
		return pageOf(this.shown.get());
	}

	/** The page, unless there is none or it is gone. */
	@Nullable Page livePage() {
		Shown now = this.shown.get();
		return (now != null && !now.gone().isDone()) ? now.page() : null;
	}

	/** Gives the window its page, whose end is the window's from then on. */
	void show(Page page) {
		Shown now = new Shown(page, new CompletableFuture<>());
		this.shown.set(now);
		page.whenGone((end) -> {
			now.gone().complete(end);
			if (now.equals(this.shown.get())) {
				lose(end);
			}
		});
		page.whenDownload((file) -> {
			if (now.equals(this.shown.get())) {
				remark(new Fault(Fault.Code.DOWNLOAD_REFUSED,
						"The page wanted to download a file (%s), which was refused".formatted(file)));
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
		if (next == WindowState.LOADING) {
			this.early.set(null);
		}
		if (!move(next, this.standing.get().actual(), null)) {
			throw new CancellationException("Window %s is %s".formatted(name(), state()));
		}
	}

	/**
	 * Stands where it was read back, with what else is not as it should be.
	 * @param actual where it is, or nothing when it is minimised
	 */
	void stand(@Nullable Bounds actual, @Nullable Fault remark) {
		Fault kept = (remark != null) ? remark : this.early.get();
		Fault displaced = displaced(actual);
		if (!move(WindowState.UP, actual, kept, (displaced != null) ? displaced : kept, null)) {
			throw new CancellationException("Window %s is %s".formatted(name(), state()));
		}
		Shown now = this.shown.get();
		if (now != null && now.gone().isDone()) {
			// after the last thing that was asked of it, and before it stood
			lose(now.gone().join());
		}
	}

	/** Fails, unless it was closed. */
	void fail(Fault fault) {
		move(WindowState.FAILED, this.standing.get().actual(), fault);
	}

	/**
	 * Fails by what was done to it; if its page ended meanwhile, that is the fault.
	 */
	void fail(Throwable why) {
		Fault fault = Faults.of(why);
		PageEnd end = (fault.code() == Fault.Code.BROWSER_ENDED) ? end() : null;
		fail((end != null) ? new Fault(Faults.of(end, name()).code(), fault.sentence()) : starved(fault));
	}

	/** The fault, or the cause of it where the page has been waiting for a connection. */
	private Fault starved(Fault fault) {
		boolean waited = switch (fault.code()) {
			case SLOW, SIGN_IN_STUCK, AFTER_LOAD_STUCK -> true;
			default -> false;
		};
		return waited ? lacked().map((lack) -> new Fault(lack.code(), fault.sentence() + ". " + lack.sentence()))
			.orElse(fault) : fault;
	}

	private Optional<Fault> lacked() {
		return Optional.ofNullable(livePage())
			.flatMap((page) -> page.lacksConnection(Duration.ZERO))
			.map(Fault::connectionsTaken);
	}

	private @Nullable PageEnd end() {
		Shown now = this.shown.get();
		return (now != null) ? now.gone().getNow(null) : null;
	}

	/** Stands, or will stand, with something that is not as it should be. */
	void remark(Fault remark) {
		this.early.set(remark);
		this.standing.updateAndGet((now) -> (now.state() == WindowState.UP) ? now.remarked(remark) : now);
		logger.info("{}/{}: {}", this.duty.run().layout(), name(), remark.sentence());
	}

	/** Closed on purpose. */
	void close() {
		move(WindowState.CLOSED, this.standing.get().actual(), null);
	}

	/**
	 * Begins to recover; whether it was in a state for it.
	 * @param why what is done to it, in a word or two
	 */
	boolean beginRecovery(String why) {
		return move(WindowState.RECOVERING, this.standing.get().actual(), null, null, why);
	}

	/** Is at these bounds now, wherever it was put, or minimised when there are none. */
	void seenAt(@Nullable Bounds bounds) {
		this.standing.updateAndGet((now) -> (now.state() == WindowState.UP) ? now.seenAt(bounds) : now);
	}

	/** Lost after it had stood; a window that is being worked on fails by that work. */
	private void lose(PageEnd end) {
		if (state() == WindowState.UP) {
			fail(Faults.of(end, name()));
		}
	}

	private boolean move(WindowState next, @Nullable Bounds actual, @Nullable Fault fault) {
		return move(next, actual, fault, fault, null);
	}

	private boolean move(WindowState next, @Nullable Bounds actual, @Nullable Fault kept, @Nullable Fault told,
			@Nullable String recovery) {
		while (true) {
			Standing before = this.standing.get();
			if (!before.state().mayBecome(next)) {
				return false;
			}
			if (this.standing.compareAndSet(before, before.next(next, now(), actual, kept))) {
				tell(before.state(), next, told, recovery);
				return true;
			}
		}
	}

	private void tell(WindowState from, WindowState to, @Nullable Fault fault, @Nullable String recovery) {
		LiveRun run = this.duty.run();
		String reason = (fault != null) ? fault.sentence() : recovery;
		if (to == WindowState.FAILED) {
			logger.warn("{}/{}: {}", run.layout(), name(), reason);
		}
		else {
			logger.debug("{}/{}: {}", run.layout(), name(), to);
		}
		run.windowChanged(new WindowChanged(this.timing.clock().instant(), run.layout(), run.id(), name(), from, to,
				reason, (fault != null) ? fault.code() : null));
	}

	WindowStatus status() {
		Standing now = this.standing.get();
		Duty present = this.duty;
		Bounds actual = now.actual();
		Fault displaced = (now.state() == WindowState.UP) ? displaced(actual) : null;
		return new WindowStatus(name(), now.state(), now.seconds(now().nanoseconds()), present.placed().bounds(),
				actual, (displaced != null) ? displaced : current(now), now.since().at(), present.session().signIn(),
				present.session().signedInAt());
	}

	/** Its fault; that it waits for a connection may have begun, or ended, since. */
	private @Nullable Fault current(Standing standing) {
		Fault fault = standing.fault();
		boolean told = fault != null && fault.code() == Fault.Code.CONNECTIONS_TAKEN;
		return (standing.state() == WindowState.UP && (fault == null || told)) ? lacked().orElse(null) : fault;
	}

	private @Nullable Fault displaced(@Nullable Bounds actual) {
		if (actual == null) {
			return new Fault(Fault.Code.MINIMISED, "The window is minimised");
		}
		Bounds wanted = placed().bounds();
		return wanted.matches(actual, TOLERANCE) ? null
				: new Fault(Fault.Code.MISPLACED, "Stands at %s instead of %s".formatted(actual, wanted));
	}

	private Moment now() {
		return new Moment(this.timing.clock().instant(), this.timing.nanoTime().getAsLong());
	}

	/**
	 * What a window is there for.
	 *
	 * @param placed what it shows, and where
	 * @param run the run that wants it so
	 * @param session the site session of its browser
	 */
	record Duty(Plan.Placed placed, LiveRun run, SiteSession session) {
	}

	/** A page in the window, and why it is gone once it is. */
	private record Shown(Page page, CompletableFuture<PageEnd> gone) {
	}

}
