package io.wallup.schedule;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits until sites answer, all at the same time, with an end. */
final class SiteWait {

	private static final Duration ATTEMPT = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final SiteProbe probe;

	private final Clock clock;

	private final Sleeper sleeper;

	SiteWait(SiteProbe probe, Clock clock, Sleeper sleeper) {
		this.probe = probe;
		this.clock = clock;
		this.sleeper = sleeper;
	}

	/**
	 * Returns when every site has answered once, or the time is over.
	 * @return the sites that have not answered
	 */
	List<URI> await(List<URI> sites, Duration atMost) throws InterruptedException {
		Instant end = this.clock.instant().plus(atMost);
		List<URI> silent = sites;
		while (!silent.isEmpty()) {
			Duration left = Duration.between(this.clock.instant(), end);
			if (!left.isPositive()) {
				return silent;
			}
			silent = askAll(silent, min(left, ATTEMPT));
			left = Duration.between(this.clock.instant(), end);
			if (!silent.isEmpty() && left.isPositive()) {
				this.sleeper.sleep(min(left, PAUSE));
			}
		}
		return silent;
	}

	private List<URI> askAll(List<URI> sites, Duration within) throws InterruptedException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Boolean>> questions = sites.stream()
				.<Callable<Boolean>>map((site) -> () -> this.probe.answers(site, within))
				.toList();
			List<Future<Boolean>> answers = threads.invokeAll(questions);
			List<URI> silent = new ArrayList<>();
			for (int i = 0; i < sites.size(); i++) {
				if (!answered(answers.get(i))) {
					silent.add(sites.get(i));
				}
			}
			return silent;
		}
	}

	private static boolean answered(Future<Boolean> answer) throws InterruptedException {
		try {
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
