package io.wallup.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.wallup.history.HistoryState.Standing;
import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Walls;
import io.wallup.wall.WallsFixture;
import org.awaitility.Awaitility;

/** A history in a file or elsewhere, as it stands in the service. */
public final class HistoryFixture implements AutoCloseable {

	static final Duration KEEP = Duration.ofDays(90);

	private static final Recorder.Pace QUICK = new Recorder.Pace(Duration.ofMillis(20), Duration.ofMillis(100),
			Duration.ofMillis(200));

	private static final AtomicLong SERVICES = new AtomicLong();

	private final Recorder recorder;

	private final RunHistory runs;

	private final Audit audit;

	HistoryFixture(Door door, Walls walls, Clock clock, int most) {
		this.recorder = new Recorder(new Unwritten(most), door, clock, KEEP, QUICK);
		walls.listen(this.recorder.unwritten());
		this.runs = new RunHistory(walls, this.recorder);
		this.audit = new Audit(this.recorder);
	}

	/** A history in the files of a folder. */
	public HistoryFixture(Path folder, Walls walls) {
		this(new FileDoor(folder, Clock.systemUTC(), KEEP, newService()), walls, Clock.systemUTC(), 10_000);
	}

	/** What tells a service that is started now from those before. */
	static long newService() {
		return SERVICES.incrementAndGet();
	}

	/** Walls of which none is up. */
	static WallsFixture noWalls(Path folder) {
		try {
			return new WallsFixture(folder, new FakeBrowsers());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public RunHistory runs() {
		return this.runs;
	}

	public Audit audit() {
		return this.audit;
	}

	Recorder recorder() {
		return this.recorder;
	}

	Happenings happenings() {
		return new Happenings(this.recorder.unwritten());
	}

	HistoryState awaitStanding(Standing standing) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(this.runs::state, (state) -> state.standing() == standing);
	}

	/** Waits until everything is in the database. */
	HistoryFixture awaitWritten() {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.recorder.unwritten().size() == 0);
		return this;
	}

	@Override
	public void close() {
		this.recorder.close();
	}

}
