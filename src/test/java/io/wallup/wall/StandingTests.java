package io.wallup.wall;

import java.time.Instant;

import io.wallup.layout.Bounds;
import io.wallup.wall.Standing.Moment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class StandingTests {

	private static final long SECOND = 1_000_000_000L;

	private static final Bounds ACTUAL = new Bounds(0, 0, 100, 100);

	private final Standing up = Standing.waiting(at(0))
		.next(WindowState.LOADING, at(SECOND), null, null)
		.next(WindowState.PLACING, at(3 * SECOND), null, null)
		.next(WindowState.UP, at(4 * SECOND), ACTUAL, null);

	private static Moment at(long nanoseconds) {
		return new Moment(Instant.EPOCH.plusNanos(nanoseconds), nanoseconds);
	}

	@Test
	void secondsOfOneThatHasSettledStandStill() {
		assertThat(this.up.seconds(100 * SECOND)).containsExactly(entry(WindowState.WAITING, 1.0),
				entry(WindowState.LOADING, 2.0), entry(WindowState.PLACING, 1.0));
		assertThat(this.up.actual()).isEqualTo(ACTUAL);
	}

	@Test
	void secondsOfOneThatIsWorkedOnRun() {
		Standing loading = Standing.waiting(at(0)).next(WindowState.LOADING, at(SECOND), null, null);
		assertThat(loading.seconds(SECOND + SECOND / 2)).containsEntry(WindowState.LOADING, 0.5);
	}

	@Test
	void secondsAreKeptWhenItIsLostAndCountedAnewWhenItIsBegunAgain() {
		Standing lost = this.up.next(WindowState.FAILED, at(50 * SECOND), ACTUAL,
				new Fault(Fault.Code.CRASHED, "lost"));
		assertThat(lost.seconds(60 * SECOND)).isEqualTo(this.up.seconds(0));
		Standing again = lost.next(WindowState.RECOVERING, at(60 * SECOND), ACTUAL, null)
			.next(WindowState.LOADING, at(61 * SECOND), ACTUAL, null);
		assertThat(again.seconds(63 * SECOND)).containsExactly(entry(WindowState.LOADING, 2.0),
				entry(WindowState.RECOVERING, 1.0));
		assertThat(again.fault()).isNull();
	}

}
