package io.wallup.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.wallup.history.HistoryState.Standing;
import io.wallup.wall.Fault;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.WallsFixture;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the history whichever database it is kept in. */
abstract class DatabaseContract {

	@TempDir
	Path folder;

	final HandClock clock = new HandClock(Happenings.START);

	private WallsFixture walls;

	private HistoryFixture history;

	/** The way to the database, as a service that is started now goes it. */
	abstract Door door(long service);

	@BeforeEach
	void open() {
		this.walls = HistoryFixture.noWalls(this.folder.resolve("walls"));
		this.history = start();
	}

	@AfterEach
	void close() {
		this.history.close();
		this.walls.close();
	}

	private HistoryFixture start() {
		return new HistoryFixture(door(HistoryFixture.newService()), this.walls.walls(), this.clock, 10_000);
	}

	private void restart() {
		this.history.close();
		this.history = start();
		this.history.awaitStanding(Standing.OPEN);
	}

	@Test
	void runIsThereAfterARestartAsItEnded() {
		Run run = this.history.happenings().happen("r1", "pc1", Happenings.START);
		assertThat(this.history.runs().find("r1")).contains(run);
		restart();
		assertThat(this.history.runs().find("r1")).contains(run);
		assertThat(this.history.runs().find(RunFilter.ALL, 0).entries()).containsExactly(run);
		assertThat(this.history.runs().layouts()).containsExactly("pc1");
		assertThat(this.history.runs().find("r2")).isEmpty();
		assertThat(this.history.runs().find("r\0\ud83d")).isEmpty();
	}

	@Test
	void timelineIsNewestFirstWhetherWrittenOrNot() {
		this.history.happenings().happen("r1", "pc1", Happenings.START);
		assertThat(states(10)).containsExactly(WindowState.FAILED, WindowState.LOADING);
		restart();
		this.history.happenings()
			.change("r2", "pc1", "w2", Happenings.START.plusSeconds(60), WindowState.FAILED, WindowState.RECOVERING,
					null);
		assertThat(states(10)).containsExactly(WindowState.RECOVERING, WindowState.FAILED, WindowState.LOADING);
		this.history.awaitWritten();
		assertThat(states(10)).containsExactly(WindowState.RECOVERING, WindowState.FAILED, WindowState.LOADING);
		assertThat(states(2)).containsExactly(WindowState.RECOVERING, WindowState.FAILED);
		WindowEvent failed = this.history.runs().timeline("pc1", "w2", 2).getLast();
		assertThat(failed).isEqualTo(new WindowEvent(Happenings.START.plusSeconds(3), "r1", WindowState.LOADING,
				WindowState.FAILED, "site not reachable", Fault.Code.UNREACHABLE, "pc1", "w2"));
	}

	private List<WindowState> states(int most) {
		return this.history.runs().timeline("pc1", "w2", most).stream().map(WindowEvent::to).toList();
	}

	@Test
	void runThatWasUnderWayWhenTheServiceWasKilledHasFailedWithTheReason() {
		Happenings happenings = this.history.happenings();
		happenings.begin("r1", "pc1", Happenings.START);
		happenings.change("r1", "pc1", "w1", Happenings.START.plusMillis(250), WindowState.WAITING, WindowState.LOADING,
				null);
		happenings.change("r1", "pc1", "w1", Happenings.START.plusSeconds(2), WindowState.LOADING, WindowState.UP,
				null);
		happenings.begin("r2", "pc2", Happenings.START);
		assertThat(this.history.runs().find("r1").orElseThrow().state()).isEqualTo(RunState.UNDER_WAY);
		restart();
		Run run = this.history.runs().find("r1").orElseThrow();
		assertThat(run.state()).isEqualTo(RunState.PARTIAL);
		assertThat(run.endedAt()).isEqualTo(Happenings.START.plusSeconds(2));
		assertThat(run.windows()).extracting(WindowStatus::state).containsExactly(WindowState.UP, WindowState.FAILED);
		assertThat(run.windows().getFirst().seconds()).containsEntry(WindowState.WAITING, 0.25)
			.containsEntry(WindowState.LOADING, 1.75);
		assertThat(run.windows().getLast().error()).isEqualTo("The service ended before the window stood");
		assertThat(this.history.runs().find("r2").orElseThrow().state()).isEqualTo(RunState.FAILED);
	}

	@Test
	void runsAreFiltered() {
		Happenings happenings = this.history.happenings();
		happenings.happen("r1", "pc1", Happenings.START);
		happenings.happen("r2", "pc2", Happenings.START.plusSeconds(60));
		happenings.begin("r3", "pc1", Happenings.START.plusSeconds(120));
		List<RunFilter> filters = List.of(RunFilter.of("pc1"), new RunFilter(null, RunState.PARTIAL, null, null),
				new RunFilter(null, RunState.UNDER_WAY, null, null),
				new RunFilter(null, null, Happenings.START.plusSeconds(60), Happenings.START.plusSeconds(120)),
				RunFilter.of("none"));
		List<List<String>> expected = List.of(List.of("r3", "r1"), List.of("r2", "r1"), List.of("r3"), List.of("r2"),
				List.of());
		assertThat(filters.stream().map(this::ids)).isEqualTo(expected);
		this.history.awaitWritten();
		assertThat(filters.stream().map(this::ids)).isEqualTo(expected);
	}

	private List<String> ids(RunFilter filter) {
		return this.history.runs().find(filter, 0).entries().stream().map(Run::id).toList();
	}

	@Test
	void runsAreOnPagesWithoutGapsOrRepetitions() {
		IntStream.range(0, 25)
			.forEach((number) -> this.history.happenings()
				.happen("r%02d".formatted(number), "pc1", Happenings.START.plusSeconds(number)));
		this.history.awaitWritten();
		List<String> all = new ArrayList<>();
		for (int page = 0; page < 3; page++) {
			Page<Run> found = this.history.runs().find(RunFilter.ALL, page, 10);
			assertThat(found.more()).isEqualTo(page < 2);
			found.entries().forEach((run) -> all.add(run.id()));
		}
		assertThat(all).isEqualTo(IntStream.range(0, 25).mapToObj((number) -> "r%02d".formatted(24 - number)).toList());
		assertThat(this.history.runs().find(RunFilter.ALL, 3, 10).entries()).isEmpty();
		assertThat(this.history.runs().find(RunFilter.ALL, Integer.MAX_VALUE, 1000).entries()).isEmpty();
	}

	@Test
	void changesAreNewestFirstFilteredAndOnPages() {
		IntStream.range(0, 60)
			.forEach((number) -> this.history.audit()
				.record(new AuditEntry(Happenings.START.plusSeconds(number), (number % 2 == 0) ? "anna" : "bo",
						"127.0.0.1", "launch", "pc" + number, "")));
		assertChanges();
		this.history.awaitWritten();
		assertChanges();
		restart();
		assertChanges();
	}

	private void assertChanges() {
		Audit audit = this.history.audit();
		Page<AuditEntry> first = audit.find(AuditFilter.ALL, 0);
		assertThat(first.entries()).hasSize(Audit.PAGE_SIZE).first().extracting(AuditEntry::subject).isEqualTo("pc59");
		assertThat(first.more()).isTrue();
		Page<AuditEntry> second = audit.find(AuditFilter.ALL, 1);
		assertThat(second.entries()).hasSize(10).last().extracting(AuditEntry::subject).isEqualTo("pc0");
		assertThat(second.more()).isFalse();
		assertThat(audit
			.find(new AuditFilter("anna", "launch", Happenings.START.plusSeconds(10), Happenings.START.plusSeconds(20)),
					0)
			.entries()).extracting(AuditEntry::subject).containsExactly("pc18", "pc16", "pc14", "pc12", "pc10");
	}

	@Test
	void entriesAreForgottenAfterNinetyDays() {
		this.history.happenings().happen("old", "pc1", Happenings.START.minus(Duration.ofDays(89)));
		this.history.happenings().happen("young", "pc1", Happenings.START.minus(Duration.ofDays(1)));
		this.history.audit()
			.record(new AuditEntry(Happenings.START.minus(Duration.ofDays(89)), "anna", "127.0.0.1", "launch", "pc1",
					""));
		this.history.awaitWritten();
		assertThat(this.history.runs().find("old")).isPresent();
		this.clock.forward(Duration.ofDays(2));
		Awaitility.await().until(() -> this.history.runs().find("old").isEmpty());
		assertThat(ids(RunFilter.ALL)).containsExactly("young");
		Awaitility.await().until(() -> this.history.audit().find(AuditFilter.ALL, 0).entries().isEmpty());
		assertThat(this.history.runs().timeline("pc1", "w1", 10)).hasSize(2);
	}

	@Test
	void textsOfAnyKindAreKeptAsFarAsTheyFit() {
		this.history.audit()
			.record(new AuditEntry(Happenings.START, "o'hara; DROP TABLE runs", "::1", "put\0layout", "\ud83d",
					"x".repeat(5000)));
		this.history.awaitWritten();
		assertThat(this.history.runs().state().lost()).isZero();
		assertThat(this.history.audit().find(AuditFilter.ALL, 0).entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.who()).isEqualTo("o'hara; DROP TABLE runs");
			assertThat(entry.action()).isEqualTo("put?layout");
			assertThat(entry.subject()).isEqualTo("?");
			assertThat(entry.detail()).hasSize(2000).endsWith("x…");
		});
	}

	@Test
	void entryThatTheDatabaseRefusesDoesNotHoldUpOthers() {
		this.history.happenings().happen("r".repeat(100), "pc1", Happenings.START);
		this.history.happenings().happen("r1", "pc1", Happenings.START);
		this.history.awaitWritten();
		assertThat(ids(RunFilter.ALL)).containsExactly("r1");
		assertThat(this.history.runs().state().lost()).isPositive();
		assertThat(this.history.runs().state().worrying()).isTrue();
	}

	@Test
	void entryThatIsWrittenTwiceIsThereOnce() {
		Database database = door(7).open().database();
		try (database) {
			AuditEntry entry = new AuditEntry(Instant.EPOCH, "anna", "127.0.0.1", "launch", "pc1", "");
			assertThat(database.writeAlone(new Entry.OfAudit(1, entry))).isTrue();
			assertThat(database.writeAlone(new Entry.OfAudit(1, entry))).isTrue();
			assertThat(database.audit().find(new AuditFilter("anna", null, null, null), Long.MAX_VALUE, 0, 10))
				.hasSize(1);
		}
	}

}
