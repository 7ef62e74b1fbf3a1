package io.wallup.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
import io.wallup.schedule.Schedule.Upcoming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.impl.StdSchedulerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link Schedule}, with Quartz and its RAM store. */
class ScheduleTests {

	private final FakeWalls walls = new FakeWalls();

	private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

	private final Startups startups = new Startups(this.walls,
			new SiteWait((site, within) -> true, this.clock, this.clock));

	private final Scheduler quartz = quartz();

	private final Schedule schedule = new Schedule(this.quartz, this.startups, this.clock);

	@BeforeEach
	void start() throws Exception {
		this.quartz.setJobFactory((bundle, scheduler) -> new StartupJob(this.startups));
		this.quartz.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.quartz.shutdown(true);
		this.startups.close();
	}

	@Test
	void beginWhenDelayIsNotOverOnlySchedulesAndExpectsTheWall() {
		this.schedule.begin(List.of(layout("pc1", Duration.ofMinutes(30))), Set.of());
		assertThat(this.schedule.upcoming())
			.containsExactly(new Upcoming("pc1", this.clock.instant().plus(Duration.ofMinutes(30))));
		assertThat(this.walls.expected).containsExactly("pc1");
		assertThat(this.walls.launched).isEmpty();
	}

	@Test
	void beginWhenDelayIsOverFiresTheStartupJob() throws Exception {
		this.clock.sleep(Duration.ofSeconds(-30));
		this.schedule.begin(List.of(layout("pc1", Duration.ofSeconds(30)), layout("pc2", Duration.ofMinutes(60))),
				Set.of());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
		assertThat(this.schedule.upcoming()).extracting(Upcoming::layout).containsExactly("pc2");
	}

	@Test
	void beginWhenDelayWasOverLongAgoFiresAtOnce() throws Exception {
		this.clock.sleep(Duration.ofHours(-1));
		this.schedule.begin(List.of(layout("pc1", Duration.ofSeconds(30))), Set.of());
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
	}

	@Test
	void beginLeavesOutWhatHasNoStartupOrIsExcepted() {
		this.schedule.begin(List.of(layout("pc1", null), layout("pc2", Duration.ZERO)), Set.of("pc2"));
		assertThat(this.schedule.upcoming()).isEmpty();
		assertThat(this.walls.expected).isEmpty();
	}

	private static Layout layout(String name, @Nullable Duration delay) {
		Startup startup = (delay != null) ? new Startup(delay, List.of(), Duration.ofMinutes(5)) : null;
		return new Layout(name, "", List.of(), startup, BrowserSettings.DEFAULT, List.of());
	}

	private static Scheduler quartz() {
		Properties properties = new Properties();
		properties.setProperty("org.quartz.scheduler.instanceName", "schedule-tests");
		properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
		properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
		properties.setProperty("org.quartz.threadPool.threadCount", "2");
		try {
			return new StdSchedulerFactory(properties).getScheduler();
		}
		catch (org.quartz.SchedulerException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
