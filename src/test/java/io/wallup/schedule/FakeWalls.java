package io.wallup.schedule;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.WallException;
import org.jspecify.annotations.Nullable;

/** Walls that only tell what was asked of them. */
final class FakeWalls implements WallDoor {

	final List<String> expected = new CopyOnWriteArrayList<>();

	final BlockingQueue<String> launched = new LinkedBlockingQueue<>();

	final List<String> stopped = new CopyOnWriteArrayList<>();

	final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

	volatile WallException.@Nullable Reason refusal;

	@Override
	public void expect(String layout) {
		this.expected.add(layout);
	}

	@Override
	public boolean expects(String layout) {
		this.asked.add(layout);
		return !this.stopped.contains(layout);
	}

	@Override
	public void launch(String layout) {
		this.launched.add(layout);
		WallException.Reason reason = this.refusal;
		if (reason != null) {
			throw new WallException(reason, layout + " is refused");
		}
	}

	@Override
	public void forgo(String layout) {
		this.expected.remove(layout);
		this.stopped.add(layout);
	}

	@Override
	public Run launchNow(String layout) {
		launch(layout);
		return new Run("r1", layout, Trigger.SCHEDULE, RunState.UNDER_WAY, Instant.EPOCH, null, List.of());
	}

	/** The next layout that is launched, or nothing when none is within half a minute. */
	@Nullable String nextLaunched() throws InterruptedException {
		return this.launched.poll(120, TimeUnit.SECONDS);
	}

}
