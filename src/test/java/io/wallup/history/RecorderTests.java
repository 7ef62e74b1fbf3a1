package io.wallup.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import io.wallup.history.HistoryState.Standing;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.WallsFixture;
import io.wallup.wall.WindowState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Recorder} with a database that lets wait for itself, and of what is
 * read meanwhile.
 */
class RecorderTests {

	@TempDir
	private Path folder;

	private final CountDownLatch there = new CountDownLatch(1);

	private WallsFixture walls;

	@BeforeEach
	void prepare() {
		this.walls = HistoryFixture.noWalls(this.folder.resolve("walls"));
	}

	@AfterEach
	void stop() {
		this.there.countDown();
		this.walls.close();
	}

	private HistoryFixture history(int most) {
		Door file = new FileDoor(this.folder.resolve("history"), Clock.systemUTC(), HistoryFixture.KEEP, 1);
		return new HistoryFixture(new Door() {

			@Override
			public Opened open() {
				try {
					RecorderTests.this.there.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return file.open();
			}

			@Override
			public void failed(Throwable failure) {
				file.failed(failure);
			}

			@Override
			public void prune() {
				file.prune();
			}

		}, this.walls.walls(), Clock.systemUTC(), most);
	}

	@Test
	void wallComesUpAndIsToldOfWhileTheDatabaseIsStillOpened() {
		try (HistoryFixture history = history(1000)) {
			Run run = this.walls.walls().launch("pc", Set.of(), false, Trigger.REST);
			Awaitility.await().until(() -> history.runs().find(run.id()).orElseThrow().state() == RunState.UP);
			this.walls.walls().stop("pc");
			Awaitility.await().until(() -> this.walls.walls().run(run.id()).isEmpty());
			assertThat(history.runs().state().standing()).isEqualTo(Standing.OPENING);
			assertThat(history.runs().find(run.id()).orElseThrow().windows()).hasSize(3);
			assertThat(history.runs().find(RunFilter.ALL, 0).entries()).hasSize(1);
			assertThat(history.runs().timeline("pc", "a", 100)).isNotEmpty();
			this.there.countDown();
			history.awaitWritten();
			assertThat(history.runs().find(run.id()).orElseThrow().state()).isEqualTo(RunState.UP);
			assertThat(history.runs().find(RunFilter.ALL, 0).entries()).hasSize(1);
		}
	}

	@Test
	void whatIsTooMuchWhileTheDatabaseIsAwayIsCountedAndChangesGoBeforeWindows() {
		try (HistoryFixture history = history(100)) {
			for (int i = 0; i < 100; i++) {
				history.happenings()
					.change("r", "pc1", "w1", Happenings.START, WindowState.UP, WindowState.FAILED, null);
			}
			assertThat(history.runs().state().lost()).isEqualTo(20);
			history.audit().record(new AuditEntry(Happenings.START, "anna", "127.0.0.1", "launch", "pc1", ""));
			assertThat(history.audit().find(AuditFilter.ALL, 0).entries()).hasSize(1);
			this.there.countDown();
			history.awaitWritten();
			assertThat(history.audit().find(AuditFilter.ALL, 0).entries()).hasSize(1);
			history.happenings().happen("later", "pc1", Happenings.START);
			history.awaitWritten();
			assertThat(history.runs().find("later")).isPresent();
			assertThat(history.runs().state().worrying()).isTrue();
		}
	}

	@Test
	void closeWritesWhatIsStillUnwritten() {
		this.there.countDown();
		try (HistoryFixture history = history(1000)) {
			history.happenings().happen("last", "pc1", Happenings.START);
		}
		try (HistoryFixture history = history(1000)) {
			history.awaitStanding(Standing.OPEN);
			assertThat(history.runs().find("last")).isPresent();
		}
	}

}
