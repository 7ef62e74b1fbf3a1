package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recipes that are being tried, a few at a time, and what came of the last ones. Safe for
 * use by several threads.
 */
public final class TryOuts {

	private static final Logger logger = LoggerFactory.getLogger(TryOuts.class);

	private static final int MOST_AT_ONCE = 2;

	private static final int KEPT = 20;

	private final RecipeTrial trial;

	private final Clock clock;

	private final Semaphore free = new Semaphore(MOST_AT_ONCE);

	private final AtomicInteger last = new AtomicInteger();

	private final Deque<LiveTryOut> all = new ConcurrentLinkedDeque<>();

	public TryOuts(RecipeTrial trial, Clock clock) {
		this.trial = trial;
		this.clock = clock;
	}

	/**
	 * Begins to try a recipe, which need not be in a file, and returns at once.
	 * @throws TooManyTryOutsException when as many as may be are under way
	 */
	public TryOut begin(Recipe recipe) {
		if (!this.free.tryAcquire()) {
			throw new TooManyTryOutsException(MOST_AT_ONCE);
		}
		LiveTryOut begun = new LiveTryOut(
				Long.toString(this.clock.millis(), Character.MAX_RADIX) + "-" + this.last.incrementAndGet(), recipe,
				this.clock);
		this.all.addFirst(begun);
		while (this.all.size() > KEPT) {
			this.all.pollLast();
		}
		Thread.ofVirtual().name("try-" + recipe.name()).start(() -> {
			try {
				begun.run(this.trial);
			}
			finally {
				this.free.release();
			}
		});
		return begun.snapshot();
	}

	/** One of the last, by its identifier. */
	public Optional<TryOut> find(String id) {
		return live(id).map(LiveTryOut::snapshot);
	}

	/**
	 * The picture of the page where it failed, with every form field blanked, while that
	 * is kept.
	 * @return a PNG image
	 */
	public Optional<byte[]> picture(String id) {
		return live(id).flatMap(LiveTryOut::picture).flatMap(TryOuts::read);
	}

	private Optional<LiveTryOut> live(String id) {
		return this.all.stream().filter((each) -> each.snapshot().id().equals(id)).findFirst();
	}

	private static Optional<byte[]> read(Path picture) {
		try {
			return Optional.of(Files.readAllBytes(picture));
		}
		catch (IOException ex) {
			logger.debug("The picture {} is no longer kept", picture, ex);
			return Optional.empty();
		}
	}

}
