package io.wallup.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import io.wallup.history.HistoryState.Standing;
import io.wallup.wall.WallsFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of the history in a real PostgreSQL, which is started for them on loopback. */
class PostgresDatabaseTests extends DatabaseContract {

	@TempDir
	static Path data;

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void startPostgres() throws IOException {
		postgres = start(0);
	}

	private static EmbeddedPostgres start(int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data.resolve("data"))
			.setCleanDataDirectory(false)
			.setPort(port)
			.start();
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	@BeforeEach
	@Override
	void open() {
		try (Connection connection = postgres.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		super.open();
	}

	@Override
	Door door(long service) {
		return new ServerDoor(new HistoryProperties(postgres.getJdbcUrl("postgres", "postgres"), "postgres", null,
				HistoryFixture.KEEP), service);
	}

	@Test
	void whatHappensWhileTheServerIsAwayIsWrittenOnceItIsBack() throws IOException {
		int port = postgres.getPort();
		try (WallsFixture walls = HistoryFixture.noWalls(this.folder.resolve("other"));
				HistoryFixture history = new HistoryFixture(door(1), walls.walls(), Clock.systemUTC(), 10_000)) {
			history.happenings().happen("before", "pc1", Happenings.START);
			history.awaitWritten().awaitStanding(Standing.OPEN);
			postgres.close();
			history.happenings().happen("meanwhile", "pc1", Happenings.START.plusSeconds(60));
			assertThat(history.awaitStanding(Standing.AWAY).why()).isNotBlank();
			assertThat(history.runs().find("meanwhile")).isPresent();
			assertThat(history.runs().find("before")).isEmpty();
			postgres = start(port);
			history.awaitStanding(Standing.OPEN);
			history.awaitWritten();
			assertThat(history.runs().find("before")).isPresent();
			assertThat(history.runs().find("meanwhile")).isPresent();
			assertThat(history.runs().state().lost()).isZero();
		}
	}

}
