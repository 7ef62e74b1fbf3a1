package io.wallup.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.wallup.history.HistoryState.Standing;
import io.wallup.wall.RunState;
import io.wallup.wall.WallsFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of what becomes of a history whose file is not as it should be. */
class FileDamageTests {

	@TempDir
	private Path folder;

	private Path file;

	private WallsFixture walls;

	@BeforeEach
	void prepare() {
		this.file = this.folder.resolve("history/history.mv.db");
		this.walls = HistoryFixture.noWalls(this.folder.resolve("walls"));
	}

	@AfterEach
	void stop() {
		this.walls.close();
	}

	private HistoryFixture start() {
		return new HistoryFixture(this.folder.resolve("history"), this.walls.walls());
	}

	private void fill(int runs) {
		try (HistoryFixture history = start()) {
			for (int i = 0; i < runs; i++) {
				history.happenings().happen("old" + i, "pc1", Happenings.START.plusSeconds(i));
			}
			history.awaitWritten();
		}
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("history"))) {
			return files.map((each) -> each.getFileName().toString()).sorted().toList();
		}
	}

	/** A history that works, whatever has become of the old one. */
	private HistoryState assertWorks(HistoryFixture history) {
		history.happenings().happen("new", "pc1", Happenings.START.plusSeconds(3600));
		history.awaitWritten();
		assertThat(history.runs().find("new")).isPresent();
		assertThat(history.runs().find(RunFilter.ALL, 0).entries()).isNotEmpty();
		return history.runs().state();
	}

	@Test
	void garbageIsSetAsideAndANewOneBegun() throws IOException {
		Files.createDirectories(this.file.getParent());
		byte[] garbage = new byte[20_000];
		new Random(1).nextBytes(garbage);
		Files.write(this.file, garbage);
		try (HistoryFixture history = start()) {
			HistoryState state = assertWorks(history);
			assertThat(state.standing()).isEqualTo(Standing.SET_ASIDE);
			assertThat(state.worrying()).isTrue();
			assertThat(Files.readAllBytes(Path.of(String.valueOf(state.file())))).isEqualTo(garbage);
			assertThat(state.why()).isNotBlank();
		}
		try (HistoryFixture history = start()) {
			assertThat(history.awaitStanding(Standing.OPEN).worrying()).isFalse();
			assertThat(history.runs().find("new")).isPresent();
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.0, 0.1, 0.5, 0.9 })
	void truncatedFileKeepsNobodyFromGoingOn(double part) throws IOException {
		fill(50);
		try (RandomAccessFile damaged = new RandomAccessFile(this.file.toFile(), "rw")) {
			damaged.setLength((long) (damaged.length() * part));
		}
		try (HistoryFixture history = start()) {
			assertWorks(history);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void fileWithWrongBytesKeepsNobodyFromGoingOn(int seed) throws IOException {
		fill(50);
		Random random = new Random(seed);
		byte[] bytes = Files.readAllBytes(this.file);
		for (int i = 0; i < 1 + seed * 40; i++) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
		}
		Files.write(this.file, bytes);
		try (HistoryFixture history = start()) {
			assertWorks(history);
		}
	}

	@Test
	void fileThatAnotherProgramHoldsIsLeftAloneAndANewOneBegunBesideIt() throws Exception {
		fill(1);
		Process other = OtherService.start("hold", this.folder.resolve("history"));
		try {
			OtherService.awaitLine(other, "open");
			try (HistoryFixture history = start()) {
				HistoryState state = history.awaitStanding(Standing.BESIDE);
				assertThat(state.file()).isEqualTo(this.file.toString());
				assertThat(state.worrying()).isTrue();
				assertWorks(history);
				assertThat(files()).hasSize(2);
			}
		}
		finally {
			other.destroyForcibly().waitFor();
		}
		try (HistoryFixture history = start()) {
			history.awaitStanding(Standing.OPEN);
			assertThat(history.runs().find("old0")).isPresent();
		}
	}

	@Test
	void folderThatCannotBeMadeIsTriedAgainUntilItCan() throws IOException {
		Files.writeString(this.folder.resolve("history"), "in the way");
		try (HistoryFixture history = start()) {
			assertThat(history.awaitStanding(Standing.AWAY).why()).contains("history");
			history.happenings().happen("waiting", "pc1", Happenings.START);
			assertThat(history.runs().find("waiting")).isPresent();
			Files.delete(this.folder.resolve("history"));
			history.awaitStanding(Standing.OPEN);
			history.awaitWritten();
			assertThat(history.runs().find("waiting")).isPresent();
			assertThat(history.runs().state().lost()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 700 })
	void whatWasWrittenWhenTheServiceIsKilledIsThere(int milliseconds) throws Exception {
		Process other = OtherService.start("write", this.folder.resolve("history"));
		List<String> written = OtherService.killAfter(other, Duration.ofMillis(milliseconds));
		try (HistoryFixture history = start()) {
			history.awaitStanding(Standing.OPEN);
			assertThat(written).isNotEmpty()
				.allSatisfy((run) -> assertThat(history.runs().find(run)).as(run).isPresent());
			assertThat(history.runs().find(new RunFilter(null, RunState.UNDER_WAY, null, null), 0).entries()).isEmpty();
			assertWorks(history);
		}
	}

	@Test
	void leftFilesAreDeletedOnceNothingOfThatTimeIsKept() throws IOException {
		fill(1);
		Path left = this.folder.resolve("history/history-damaged-20260101-000000.mv.db");
		Files.writeString(left, "old");
		Files.setLastModifiedTime(left, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(91))));
		try (HistoryFixture history = start()) {
			history.awaitStanding(Standing.OPEN);
			Awaitility.await().until(() -> !Files.exists(left));
			assertThat(files()).containsExactly("history.mv.db");
		}
	}

}
