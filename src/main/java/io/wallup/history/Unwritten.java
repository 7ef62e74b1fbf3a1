package io.wallup.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.WallEvent;
import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallEvent.WindowChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has happened and is not in the database yet, in order and bounded. Whoever adds to
 * it never waits; an entry leaves it after it was written, so that it can always be read
 * either here or there.
 */
final class Unwritten implements Consumer<WallEvent> {

	private static final Logger logger = LoggerFactory.getLogger(Unwritten.class);

	private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicLong numbers = new AtomicLong();

	private final AtomicLong lost = new AtomicLong();

	private final Semaphore news = new Semaphore(0);

	private final Map<String, Run> underWay = new ConcurrentHashMap<>();

	private final int most;

	Unwritten(int most) {
		this.most = most;
	}

	@Override
	public void accept(WallEvent event) {
		switch (event) {
			case RunStarted started -> begin(started);
			case WindowChanged changed ->
				add(new Entry.OfWindow(this.numbers.incrementAndGet(), WindowEvent.of(changed)));
			case RunEnded ended -> end(ended);
			case WallStopped stopped -> {
			}
		}
	}

	private void begin(RunStarted started) {
		Run run = new Run(started.run(), started.layout(), started.trigger(), RunState.UNDER_WAY, started.at(), null,
				started.windows());
		this.underWay.put(run.id(), run);
		add(new Entry.OfRun(run));
	}

	private void end(RunEnded ended) {
		Run begun = this.underWay.get(ended.run());
		if (begun != null) {
			add(new Entry.OfRun(new Run(begun.id(), begun.layout(), begun.trigger(), ended.state(), begun.startedAt(),
					ended.at(), ended.windows())));
			this.underWay.remove(ended.run());
		}
	}

	void add(AuditEntry entry) {
		add(new Entry.OfAudit(this.numbers.incrementAndGet(), entry));
	}

	private void add(Entry entry) {
		// what a nervous window tells must not crowd out runs and changes
		int limit = (entry instanceof Entry.OfWindow) ? this.most - this.most / 5 : this.most;
		if (this.size.get() >= limit) {
			refuse(entry, limit);
			return;
		}
		this.size.incrementAndGet();
		this.entries.add(entry);
		this.news.release();
	}

	private void refuse(Entry entry, int limit) {
		boolean first = this.lost.getAndIncrement() == 0;
		// whoever has changed something is told of in the log at least
		if (first || entry instanceof Entry.OfAudit) {
			logger.error("Not kept, as {} entries wait for the database already: {}", limit, entry.name());
		}
		else {
			logger.debug("Not kept: {}", entry.name());
		}
	}

	/** The first entries, which stay; none when nothing has come within the time. */
	List<Entry> first(int atMost, Duration within) throws InterruptedException {
		if (this.entries.isEmpty()) {
			if (this.news.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS)) {
				this.news.drainPermits();
			}
		}
		return this.entries.stream().limit(atMost).toList();
	}

	/** Takes the first entries away, which are written now. */
	void written(int count) {
		for (int i = 0; i < count; i++) {
			this.entries.remove();
			this.size.decrementAndGet();
		}
	}

	/** One that cannot be written, ever. */
	void lost(Entry entry, String why) {
		logger.error("Not kept, as the database refuses it: {}: {}", entry.name(), why);
		this.lost.incrementAndGet();
	}

	/** Lets whoever waits for news look. */
	void wake() {
		this.news.release();
	}

	int size() {
		return this.size.get();
	}

	/** How many entries were not kept since the service started. */
	long lost() {
		return this.lost.get();
	}

	/** Whether the run is one of this service's, and has not ended. */
	boolean underWay(String run) {
		return this.underWay.containsKey(run);
	}

	/** The runs as they were last told, the oldest first; one may be there twice. */
	Stream<Run> runs() {
		return this.entries.stream()
			.flatMap((entry) -> (entry instanceof Entry.OfRun(Run run)) ? Stream.of(run) : Stream.of());
	}

	Stream<Entry.OfWindow> windowEvents() {
		return this.entries.stream()
			.flatMap((entry) -> (entry instanceof Entry.OfWindow event) ? Stream.of(event) : Stream.of());
	}

	Stream<Entry.OfAudit> audit() {
		return this.entries.stream()
			.flatMap((entry) -> (entry instanceof Entry.OfAudit audit) ? Stream.of(audit) : Stream.of());
	}

}
