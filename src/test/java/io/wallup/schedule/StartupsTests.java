package io.wallup.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.wallup.layout.Layout.Startup;
import io.wallup.wall.WallException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link Startups}. */
class StartupsTests {

	private static final URI SITE = URI.create("https://site247.example/");

	private final HandClock clock = new HandClock(Instant.parse("2026-11-21T06:00:00Z"));

	private final FakeWalls walls = new FakeWalls();

	private final CountDownLatch siteIsThere = new CountDownLatch(1);

	private final Startups startups = new Startups(this.walls, new SiteWait((site, within) -> {
		this.siteIsThere.await();
		return true;
	}, this.clock, this.clock));

	@AfterEach
	void close() {
		this.startups.close();
	}

	@Test
	void beginWhenASiteIsNotThereDoesNotHoldUpTheOthers() throws Exception {
		this.startups.begin("pc1", waitingFor(SITE));
		this.startups.begin("pc2", waitingFor());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc2");
		this.siteIsThere.countDown();
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
	}

	@Test
	void beginWhenTheWallIsStoppedMeanwhileDoesNotLaunchIt() throws Exception {
		this.startups.begin("pc1", waitingFor(SITE));
		this.walls.stopped.add("pc1");
		this.siteIsThere.countDown();
		assertThat(this.walls.asked.poll(120, TimeUnit.SECONDS)).isEqualTo("pc1");
		this.startups.begin("pc2", waitingFor());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc2");
		assertThat(this.walls.launched).isEmpty();
	}

	@Test
	void beginWhenASiteStaysSilentLaunchesAllTheSame() throws Exception {
		try (Startups unlucky = new Startups(this.walls,
				new SiteWait((site, within) -> false, this.clock, this.clock))) {
			unlucky.begin("pc1", waitingFor(SITE));
			assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
		}
	}

	@Test
	void beginWhenTheLayoutIsUpAlreadyLeavesItAlone() throws Exception {
		this.walls.refusal = Reason.ALREADY_UP;
		this.startups.begin("pc1", waitingFor());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
		this.walls.refusal = null;
		this.startups.begin("pc2", waitingFor());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc2");
	}

	@Test
	void closeWhileASiteIsWaitedForLaunchesNothing() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch interrupted = new CountDownLatch(1);
		Startups closed = new Startups(this.walls, new SiteWait((site, within) -> {
			asked.countDown();
			try {
				new CountDownLatch(1).await();
			}
			finally {
				interrupted.countDown();
			}
			return true;
		}, this.clock, this.clock));
		closed.begin("pc1", waitingFor(SITE));
		asked.await();
		closed.close();
		interrupted.await();
		assertThat(this.walls.launched).isEmpty();
	}

	private static Startup waitingFor(URI... sites) {
		return new Startup(Duration.ZERO, List.of(sites), Duration.ofMinutes(5));
	}

}
