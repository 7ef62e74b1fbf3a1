package io.wallup.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

import io.wallup.browser.PageException;
import io.wallup.signin.Timing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The small picture of one window. It is taken when somebody looks and the last one is
 * too old, once for all who look; who looks at a window that does not answer gets the
 * last one.
 */
final class LatestGlance {

	private static final Logger logger = LoggerFactory.getLogger(LatestGlance.class);

	private static final Duration FRESH = Duration.ofSeconds(4);

	private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

	private static final Duration WIDTH_REMEMBERED = Duration.ofSeconds(10);

	private final Timing timing;

	private final AtomicReference<Asked> asked = new AtomicReference<>(new Asked(0, 0));

	private final AtomicReference<@Nullable Taking> latest = new AtomicReference<>();

	private final AtomicReference<@Nullable Glance> last = new AtomicReference<>();

	LatestGlance(Timing timing) {
		this.timing = timing;
	}

	/**
	 * The picture as it was at most four seconds ago, and not smaller than asked for, or
	 * the last one when the window does not answer.
	 * @param width the width in pixels; it is larger when somebody else looks closer
	 * @param camera takes a picture of this width
	 * @return nothing when there has never been one
	 */
	Optional<Glance> look(int width, IntFunction<byte[]> camera) {
		int common = widest(width);
		Taking present = this.latest.get();
		if (present == null || present.width() < common || age(present.begun()).compareTo(FRESH) >= 0) {
			Taking begun = new Taking(nanoTime(), common, this.timing.clock().instant(), new CompletableFuture<>());
			if (this.latest.compareAndSet(present, begun)) {
				Thread.ofVirtual().name("glance").start(() -> take(begun, common, camera));
			}
			present = this.latest.get();
		}
		return (present != null) ? await(present) : Optional.empty();
	}

	private void take(Taking taking, int width, IntFunction<byte[]> camera) {
		try {
			Glance glance = new Glance(camera.apply(width), taking.at(), false);
			this.last.set(glance);
			taking.result().complete(glance);
		}
		catch (PageException ex) {
			logger.debug("No picture", ex);
			taking.result().completeExceptionally(ex);
		}
		catch (RuntimeException | Error ex) {
			logger.warn("No picture could be taken", ex);
			taking.result().completeExceptionally(ex);
		}
	}

	private Optional<Glance> await(Taking taking) {
		try {
			return Optional.of(taking.result().get(WAIT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException | TimeoutException ex) {
			return Optional.ofNullable(this.last.get()).map(Glance::asStale);
		}
	}

	private int widest(int width) {
		return this.asked.updateAndGet(
				(before) -> (width >= before.width() || age(before.nanoTime()).compareTo(WIDTH_REMEMBERED) > 0)
						? new Asked(width, nanoTime()) : before)
			.width();
	}

	private Duration age(long since) {
		return Duration.ofNanos(nanoTime() - since);
	}

	private long nanoTime() {
		return this.timing.nanoTime().getAsLong();
	}

	private record Asked(int width, long nanoTime) {
	}

	private record Taking(long begun, int width, Instant at, CompletableFuture<Glance> result) {
	}

}
