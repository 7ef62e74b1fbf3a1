package io.wallup.browser;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTimeTests {

	private long real = 7;

	private double load;

	private final SiteTime time = new SiteTime(() -> this.real, () -> this.load);

	@Test
	void secondsOfAPcThatHasTimeCountInFull() {
		assertThat(counted(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void secondsThatThePcIsShortOfCountLess() {
		this.load = 1;
		counted(SiteTime.LOOK_EVERY);
		assertThat(counted(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(10));
		this.load = 0.5;
		counted(SiteTime.LOOK_EVERY);
		assertThat(counted(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void whereTheLoadIsNotKnownItIsTheClock() {
		this.load = -1;
		assertThat(counted(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void neverGoesBack() {
		long last = this.time.now();
		for (int i = 0; i < 1000; i++) {
			this.load = i % 2;
			this.real += 123_456_789;
			long now = this.time.now();
			assertThat(now).isGreaterThan(last);
			last = now;
		}
	}

	/** What is counted of a span of time in which it is asked now and then. */
	private Duration counted(Duration span) {
		long before = this.time.now();
		long step = SiteTime.LOOK_EVERY.toNanos();
		for (long passed = 0; passed < span.toNanos(); passed += step) {
			this.real += step;
			this.time.now();
		}
		return Duration.ofMillis(Math.round((this.time.now() - before) / 1e6));
	}

}
