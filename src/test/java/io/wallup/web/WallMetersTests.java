package io.wallup.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;
import io.wallup.wall.WallsFixture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link WallMeters}. */
class WallMetersTests {

	@TempDir
	private Path folder;

	private final FakeBrowsers browsers = new FakeBrowsers();

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private WallsFixture fixture;

	private Walls walls;

	@BeforeEach
	void start() throws IOException {
		this.fixture = new WallsFixture(this.folder, this.browsers);
		this.walls = this.fixture.walls();
		this.walls.listen(new WallMeters(this.walls, this.registry));
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void launchCountsTheRunAndTheWindowsByState() {
		this.browsers.takeDown("http://127.0.0.1:1/c");
		launch("pc", "partial");
		assertThat(windows("pc", "up")).isEqualTo(2);
		assertThat(windows("pc", "failed")).isEqualTo(1);
		assertThat(windows("pc", "loading")).isZero();
		assertThat(this.registry.get("wallup.runs").tags("layout", "pc", "state", "partial").counter().count())
			.isEqualTo(1);
	}

	@Test
	void launchTimesTheRunAndThePhasesOfEachWindow() {
		launch("pc", "up");
		Timer run = this.registry.get("wallup.run.duration").tags("layout", "pc", "state", "up").timer();
		assertThat(run.count()).isEqualTo(1);
		assertThat(run.totalTime(TimeUnit.NANOSECONDS)).isPositive();
		assertThat(phase("waiting")).isEqualTo(3);
		assertThat(phase("loading")).isEqualTo(3);
		assertThat(phase("placing")).isEqualTo(3);
		assertThat(this.registry.find("wallup.window.phase").tag("phase", "up").timer()).isNull();
	}

	@Test
	void stopLetsTheWindowsGo() {
		launch("pc", "up");
		this.walls.stop("pc");
		Awaitility.await().until(() -> this.registry.find("wallup.windows").gauges().isEmpty());
	}

	@Test
	void runWhenWallIsStoppedMeanwhileIsCountedAsStopped() {
		CountDownLatch held = new CountDownLatch(1);
		this.browsers.hold("http://127.0.0.1:1/a", held);
		this.walls.launch("moved", Set.of(), false, Trigger.REST);
		this.walls.stop("moved");
		held.countDown();
		Awaitility.await().until(() -> runs("moved", "stopped"), (count) -> count != null && count == 1);
	}

	@Test
	void windowsAreNoLabel() {
		launch("pc", "up");
		assertThat(this.registry.getMeters()).filteredOn((meter) -> meter.getId().getName().startsWith("wallup"))
			.isNotEmpty()
			.allSatisfy((meter) -> assertThat(meter.getId().getTags())
				.allSatisfy((tag) -> assertThat(tag.getKey()).isIn("layout", "state", "phase")));
	}

	private void launch(String layout, String state) {
		this.walls.launch(layout, Set.of(), false, Trigger.REST);
		Awaitility.await().until(() -> runs(layout, state), (count) -> count != null && count == 1);
		Awaitility.await().until(() -> this.registry.find("wallup.windows").gauges().size() == 8);
	}

	private @Nullable Double runs(String layout, String state) {
		var counter = this.registry.find("wallup.runs").tags("layout", layout, "state", state).counter();
		return (counter != null) ? counter.count() : null;
	}

	private double windows(String layout, String state) {
		return this.registry.get("wallup.windows").tags("layout", layout, "state", state).gauge().value();
	}

	private long phase(String phase) {
		return this.registry.get("wallup.window.phase").tag("phase", phase).timer().count();
	}

}
