package io.wallup.web.access;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));

	private final Attempts attempts = new Attempts(this.now::get, 100);

	@Test
	void beginAfterThreeWrongOnesHasToWaitLongerEachTime() {
		fail("kim", "10.0.0.1", 3);
		for (long seconds : new long[] { 1, 4, 16, 64, 256, 900, 900 }) {
			assertThat(this.attempts.begin("kim", "10.0.0.1")).isEqualTo(Duration.ofSeconds(seconds));
			pass(Duration.ofSeconds(seconds));
			assertThat(this.attempts.begin("kim", "10.0.0.2")).isZero();
		}
	}

	@Test
	void beginWhileWaitingMakesNoWaitLonger() {
		fail("kim", "10.0.0.1", 3);
		IntStream.range(0, 50).forEach((i) -> this.attempts.begin("kim", "10.0.0.2" + i));
		pass(Duration.ofSeconds(1));
		assertThat(this.attempts.begin("kim", "10.0.0.1")).isZero();
	}

	@Test
	void beginOfManyNamesFromOneAddressHasToWait() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.attempts.begin("name" + i, "2001:db8:1:2:0:0:0:" + i)).isZero();
		}
		assertThat(this.attempts.begin("another", "2001:db8:1:2:9:9:9:9")).isPositive();
		assertThat(this.attempts.begin("another", "2001:db8:1:3:0:0:0:1")).isZero();
	}

	@Test
	void beginCountsAtOnceSoThatManyAtTheSameTimeGainNothing() {
		long through = IntStream.range(0, 200)
			.parallel()
			.filter((i) -> this.attempts.begin("kim", "10.0." + i + ".1").isZero())
			.count();
		assertThat(through).isEqualTo(3);
	}

	@Test
	void succeededForgetsTheName() {
		fail("kim", "10.0.0.1", 2);
		this.attempts.succeeded("kim", "10.0.0.1");
		fail("KIM ", "10.0.0.1", 3);
	}

	@Test
	void beginAfterAnHourIsAsNew() {
		fail("kim", "10.0.0.1", 3);
		pass(Duration.ofHours(1));
		fail("kim", "10.0.0.1", 3);
	}

	@Test
	void memoryIsBoundedAndKeepsThoseWhoGuessMost() {
		fail("kim", "10.0.0.1", 3);
		for (int i = 0; i < 1000; i++) {
			this.attempts.begin("name" + i, "10.1." + (i / 200) + "." + (i % 200));
		}
		assertThat(this.attempts.remembered()).isLessThanOrEqualTo(101);
		assertThat(this.attempts.begin("kim", "10.0.0.9")).isPositive();
	}

	private void fail(String name, String address, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(this.attempts.begin(name, address)).as("attempt %d", i).isZero();
		}
	}

	private void pass(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

}
