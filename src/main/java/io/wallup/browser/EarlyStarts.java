package io.wallup.browser;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Browsers that are started before they are asked for, while there is other work. */
final class EarlyStarts {

	private static final Logger logger = LoggerFactory.getLogger(EarlyStarts.class);

	private final Map<String, Early> started = new ConcurrentHashMap<>();

	private final Executor whenOverdue;

	/**
	 * Makes one.
	 * @param whenOverdue runs what it is given once a browser should have been asked for
	 */
	EarlyStarts(Executor whenOverdue) {
		this.whenOverdue = whenOverdue;
	}

	/** Begins to start a browser; it is closed when nobody asks for it in time. */
	void begin(BrowserRequest request, Supplier<? extends Browser> start) {
		CompletableFuture<@Nullable Browser> browser = new CompletableFuture<>();
		Early early = new Early(request, browser);
		if (this.started.putIfAbsent(key(request), early) != null) {
			return;
		}
		Thread.ofVirtual().name("early-" + request.name()).start(() -> browser.complete(browserOf(start)));
		this.whenOverdue.execute(() -> {
			if (this.started.remove(key(request), early)) {
				logger.info("Browser {} of {} was started early, and nobody asked for it", request.name(),
						request.wall());
				early.close();
			}
		});
	}

	private static @Nullable Browser browserOf(Supplier<? extends Browser> start) {
		try {
			return start.get();
		}
		catch (RuntimeException | Error ex) {
			// who asks for it tries again, and tells; to say nothing would keep them
			// waiting
			logger.debug("The early start of a browser failed", ex);
			return null;
		}
	}

	/**
	 * The browser of the request, if one was started early for just that; one that was
	 * for another in its place is closed.
	 */
	Optional<Browser> take(BrowserRequest request) {
		Early early = this.started.remove(key(request));
		if (early == null) {
			return Optional.empty();
		}
		if (!early.request().equals(request)) {
			early.close();
			return Optional.empty();
		}
		return Optional.ofNullable(early.browser().join());
	}

	/** Closes those that nobody has asked for, also while they come up. */
	void close() {
		this.started.forEach((key, early) -> {
			if (this.started.remove(key, early)) {
				early.close();
			}
		});
	}

	private static String key(BrowserRequest request) {
		return request.wall() + "/" + request.name();
	}

	/** A browser that is coming up, or nothing where it does not. */
	private record Early(BrowserRequest request, CompletableFuture<@Nullable Browser> browser) {

		void close() {
			Browser there = this.browser.join();
			if (there == null) {
				return;
			}
			try {
				there.close();
			}
			catch (BrowserException ex) {
				logger.warn("A browser that was started early did not close as it should", ex);
			}
		}

	}

}
