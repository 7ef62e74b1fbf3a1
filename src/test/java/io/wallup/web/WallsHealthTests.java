package io.wallup.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Run;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;
import io.wallup.wall.WallsFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link WallsHealth}. */
class WallsHealthTests {

	@TempDir
	private Path folder;

	private final FakeBrowsers browsers = new FakeBrowsers();

	private WallsFixture fixture;

	private Walls walls;

	@BeforeEach
	void start() throws IOException {
		this.fixture = new WallsFixture(this.folder, this.browsers);
		this.walls = this.fixture.walls();
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void healthWhenNoWallShouldBeUpIsUp() {
		assertThat(health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void healthWhenAnExpectedWallIsNotLaunchedIsDown() {
		this.walls.expect("pc");
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health().getDetails()).containsEntry("pc", "not launched yet");
	}

	@Test
	void healthWhenEveryExpectedWallIsUpIsUp() {
		this.walls.expect("pc");
		launch("pc");
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).containsOnlyKeys("pc").containsEntry("pc", "up");
		this.walls.expect("apart");
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void healthWhenAWindowFailedSaysWhichAndWhy() {
		this.browsers.takeDown("http://127.0.0.1:1/c");
		launch("pc");
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health().getDetails().get("pc")).asString()
			.startsWith("window \"c\" failed: ")
			.contains("http://127.0.0.1:1/c")
			.doesNotContain("window \"a\"");
	}

	@Test
	void healthWhenWallWasStoppedIsUp() {
		launch("pc");
		this.walls.stop("pc");
		assertThat(health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void healthAfterAKillIsDownUntilWhatWasUpIsBroughtUpOrTakenDown() throws IOException {
		launch("pc");
		launch("apart");
		launch("moved");
		this.walls.stop("moved");
		try (WallsFixture next = new WallsFixture(this.folder, new FakeBrowsers())) {
			Walls found = next.walls();
			Health health = new WallsHealth(found).health();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsOnlyKeys("apart", "pc")
				.allSatisfy(
						(layout, why) -> assertThat(why).asString().startsWith("was up when the service was killed"));
			found.forgo("pc");
			assertThat(found.expected()).contains("pc");
			found.stop("pc");
			next.ended(found.launch("apart", Set.of(), false, Trigger.REST));
			assertThat(new WallsHealth(found).health().getStatus()).isEqualTo(Status.UP);
		}
		try (WallsFixture last = new WallsFixture(this.folder, new FakeBrowsers())) {
			assertThat(last.walls().expected()).isEmpty();
		}
		assertThat(this.folder.resolve("var/walls")).isEmptyDirectory();
	}

	private Health health() {
		return new WallsHealth(this.walls).health();
	}

	private void launch(String layout) {
		String run = this.walls.launch(layout, Set.of(), false, Trigger.REST).id();
		Awaitility.await().until(() -> this.walls.run(run).map(Run::endedAt).isPresent());
	}

}
