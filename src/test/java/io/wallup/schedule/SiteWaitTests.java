package io.wallup.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link SiteWait}. */
class SiteWaitTests {

	private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");

	private static final URI SITE247 = URI.create("https://site247.example/");

	private static final URI WHATAP = URI.create("https://whatap.example/");

	private final HandClock clock = new HandClock(START);

	private final Map<URI, Duration> answersAfter = new ConcurrentHashMap<>();

	private final Queue<Duration> attempts = new ConcurrentLinkedQueue<>();

	private final SiteWait wait = new SiteWait(this::probe, this.clock, this.clock);

	@Test
	void awaitWhenThereAreNoSitesReturnsAtOnce() throws Exception {
		assertThat(this.wait.await(List.of(), Duration.ofMinutes(5))).isEmpty();
		assertThat(passed()).isZero();
	}

	@Test
	void awaitAsksEachSecondUntilEverySiteHasAnswered() throws Exception {
		this.answersAfter.put(SITE247, Duration.ofSeconds(3));
		this.answersAfter.put(WHATAP, Duration.ofSeconds(7));
		assertThat(this.wait.await(List.of(SITE247, WHATAP), Duration.ofMinutes(5))).isEmpty();
		assertThat(passed()).isEqualTo(Duration.ofSeconds(7));
		assertThat(this.attempts).hasSize(4 + 8);
	}

	@Test
	void awaitWhenASiteStaysSilentNamesItWhenTheTimeIsOver() throws Exception {
		this.answersAfter.put(WHATAP, Duration.ZERO);
		assertThat(this.wait.await(List.of(SITE247, WHATAP), Duration.ofSeconds(90))).containsExactly(SITE247);
		assertThat(passed()).isEqualTo(Duration.ofSeconds(90));
	}

	@Test
	void awaitGivesAnAttemptFiveSecondsAndNoMoreThanIsLeft() throws Exception {
		this.wait.await(List.of(SITE247), Duration.ofMillis(6500));
		assertThat(this.attempts).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(4500),
				Duration.ofMillis(3500), Duration.ofMillis(2500), Duration.ofMillis(1500), Duration.ofMillis(500));
	}

	private boolean probe(URI site, Duration within) {
		this.attempts.add(within);
		Duration after = this.answersAfter.get(site);
		return after != null && !this.clock.instant().isBefore(START.plus(after));
	}

	private Duration passed() {
		return Duration.between(START, this.clock.instant());
	}

}
