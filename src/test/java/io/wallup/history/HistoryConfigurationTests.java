package io.wallup.history;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;
import io.wallup.wall.WallsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link HistoryConfiguration}. */
class HistoryConfigurationTests {

	@TempDir
	private Path folder;

	private ApplicationContextRunner runner(Walls walls) {
		return new ApplicationContextRunner().withUserConfiguration(HistoryConfiguration.class)
			.withBean("walls", Walls.class, () -> walls)
			.withPropertyValues("wallup.state-directory=" + this.folder);
	}

	@Test
	void endOfTheServiceIsRecordedWithTheRunsThatItStops() throws Exception {
		FakeBrowsers browsers = new FakeBrowsers();
		CountDownLatch held = new CountDownLatch(1);
		browsers.hold("http://127.0.0.1:1/a", held);
		try (WallsFixture first = new WallsFixture(this.folder.resolve("first"), browsers);
				WallsFixture second = HistoryFixture.noWalls(this.folder.resolve("second"))) {
			runner(first.walls()).run((context) -> first.walls().launch("moved", Set.of(), false, Trigger.REST));
			held.countDown();
			try (HistoryFixture history = new HistoryFixture(this.folder.resolve("history"), second.walls())) {
				history.awaitStanding(HistoryState.Standing.OPEN);
				assertThat(history.runs().find(RunFilter.ALL, 0).entries()).singleElement()
					.satisfies((run) -> assertThat(run.state()).isEqualTo(RunState.STOPPED));
			}
		}
	}

	@Test
	void urlOfAnotherDatabaseIsRefusedWithoutTellingIt() {
		try (WallsFixture walls = HistoryFixture.noWalls(this.folder)) {
			runner(walls.walls()).withPropertyValues("wallup.history.url=jdbc:mysql://secret@db.example/wallup")
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessageContaining("expected one that begins with \"jdbc:postgresql:\"")
					.message()
					.doesNotContain("secret"));
		}
	}

}
