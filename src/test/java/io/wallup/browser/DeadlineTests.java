package io.wallup.browser;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadlineTests {

	@Test
	void leftIsNeverLessThanNothing() {
		Deadline deadline = Deadline.in(Duration.ofSeconds(-1));
		assertThat(deadline.left()).isZero();
		assertThat(deadline.over()).isTrue();
		assertThat(deadline.atMost(Duration.ofSeconds(1))).isZero();
	}

	@Test
	void atMostIsTheLimitWhileMoreIsLeft() {
		Deadline deadline = Deadline.in(Duration.ofHours(1));
		assertThat(deadline.over()).isFalse();
		assertThat(deadline.atMost(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
		assertThat(deadline.left()).isLessThanOrEqualTo(Duration.ofHours(1));
		assertThat(deadline.spent()).isLessThan(Duration.ofHours(1));
	}

	@Test
	void pauseEndsWithTheDeadlineAndWithAnInterruption() {
		Deadline.in(Duration.ZERO).pause(Duration.ofHours(1));
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(DevToolsException.class)
			.isThrownBy(() -> Deadline.in(Duration.ofHours(1)).pause(Duration.ofHours(1)));
		assertThat(Thread.interrupted()).isTrue();
	}

}
