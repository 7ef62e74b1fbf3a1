package io.wallup.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.wallup.history.Door.Opened;
import io.wallup.history.HistoryState.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes what has happened, on a thread of its own: opens the database, beside the start,
 * and opens it again whenever it has failed. Everybody else only ever asks it.
 */
final class Recorder implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Recorder.class);

	private static final int AT_ONCE = 200;

	private static final Duration PRUNE_EVERY = Duration.ofHours(6);

	private static final Duration LAST_ONES_WITHIN = Duration.ofSeconds(5);

	private final Unwritten unwritten;

	private final Door door;

	private final Clock clock;

	private final Duration keep;

	private final Pace pace;

	private final AtomicReference<@Nullable Database> database = new AtomicReference<>();

	private final AtomicReference<@Nullable RuntimeException> reported = new AtomicReference<>();

	private final AtomicReference<HistoryState> state;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Thread thread;

	private Instant pruned = Instant.MIN;

	Recorder(Unwritten unwritten, Door door, Clock clock, Duration keep, Pace pace) {
		this.unwritten = unwritten;
		this.door = door;
		this.clock = clock;
		this.keep = keep;
		this.pace = pace;
		this.state = new AtomicReference<>(state(Standing.OPENING, null, null));
		// it works on files, so that it must not hold up the virtual ones
		this.thread = Thread.ofPlatform().daemon().name("history").start(this::work);
	}

	Unwritten unwritten() {
		return this.unwritten;
	}

	HistoryState state() {
		HistoryState known = this.state.get();
		return new HistoryState(known.standing(), known.since(), known.file(), known.why(), this.unwritten.lost());
	}

	/** What the database says, or otherwise when it cannot be asked now. */
	<T> T ask(Function<Database, T> question, T otherwise) {
		Database open = this.database.get();
		if (open == null) {
			return otherwise;
		}
		try {
			return question.apply(open);
		}
		catch (RuntimeException ex) {
			logger.warn("The history cannot be read: {}", FileFailure.text(ex));
			logger.debug("It failed so", ex);
			if (FileFailure.isDamage(ex)) {
				this.reported.set(ex);
				this.unwritten.wake();
			}
			return otherwise;
		}
	}

	private void work() {
		Duration pause = this.pace.first();
		do {
			try {
				Opened opened = this.door.open();
				try (Database open = opened.database()) {
					pause = this.pace.first();
					open.endInterrupted(this.unwritten::underWay);
					become(state(opened.standing(), opened.file(), opened.why()));
					this.database.set(open);
					record(open);
				}
				finally {
					this.database.set(null);
				}
			}
			catch (InterruptedException ex) {
				logger.debug("Interrupted, which nobody should", ex);
				return;
			}
			catch (RuntimeException | Error ex) {
				this.door.failed(ex);
				logger.debug("The history has failed so", ex);
				become(state(Standing.AWAY, null, FileFailure.text(ex)));
				pause = sleep(pause);
			}
		}
		while (!closed());
		if (this.unwritten.size() > 0) {
			logger.warn("{} entries of the history are lost, as its database is away", this.unwritten.size());
		}
	}

	/** Writes until the end, or until it fails. */
	private void record(Database open) throws InterruptedException {
		while (true) {
			RuntimeException failure = this.reported.getAndSet(null);
			if (failure != null) {
				throw failure;
			}
			boolean last = closed();
			List<Entry> entries = this.unwritten.first(AT_ONCE, last ? Duration.ZERO : this.pace.idle());
			if (!entries.isEmpty()) {
				write(open, entries);
			}
			else if (last) {
				return;
			}
			else {
				open.check();
			}
			prune(open);
		}
	}

	private void write(Database open, List<Entry> entries) {
		try {
			open.write(entries);
			this.unwritten.written(entries.size());
		}
		catch (DataIntegrityViolationException ex) {
			logger.debug("One of {} entries is refused", entries.size(), ex);
			for (Entry entry : entries) {
				if (!open.writeAlone(entry)) {
					this.unwritten.lost(entry, FileFailure.text(ex));
				}
				this.unwritten.written(1);
			}
		}
	}

	private void prune(Database open) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.pruned.equals(Instant.MIN) ? this.pruned : this.pruned.plus(PRUNE_EVERY))) {
			open.prune(now.minus(this.keep));
			this.door.prune();
			this.pruned = now;
		}
	}

	private void become(HistoryState next) {
		HistoryState before = this.state.getAndSet(next);
		if (next.standing() == Standing.AWAY && before.standing() != Standing.AWAY) {
			logger.error("The history is away and is asked for again until it is back: {}", next.why());
		}
		else if (next.standing() != Standing.AWAY && before.standing() == Standing.AWAY) {
			logger.info("The history is back; {} entries have waited for it", this.unwritten.size());
		}
	}

	private HistoryState state(Standing standing, @Nullable String file, @Nullable String why) {
		return new HistoryState(standing, this.clock.instant(), file, why, 0);
	}

	private Duration sleep(Duration pause) throws IllegalStateException {
		try {
			if (this.closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				return pause;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(this.pace.longest()) < 0) ? doubled : this.pace.longest();
	}

	private boolean closed() {
		return this.closing.getCount() == 0;
	}

	/** Writes what is still unwritten, and closes the database. */
	@Override
	public void close() {
		this.closing.countDown();
		this.unwritten.wake();
		try {
			if (!this.thread.join(LAST_ONES_WITHIN)) {
				logger.warn("The history has not closed within {} s", LAST_ONES_WITHIN.toSeconds());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * How often it tries.
	 *
	 * @param first how long it waits after a first failure; each time twice as long
	 * @param longest the longest that it waits
	 * @param idle after which time without anything to write it asks whether the database
	 * is still there
	 */
	record Pace(Duration first, Duration longest, Duration idle) {

		static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(10));

	}

}
