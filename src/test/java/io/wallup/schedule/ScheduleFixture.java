package io.wallup.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/** A schedule with Quartz and its RAM store, whose sites answer at once. */
public final class ScheduleFixture implements AutoCloseable {

	private final Scheduler quartz = quartz();

	private final Startups startups;

	private final Schedule schedule;

	/** A schedule that has begun when there was no layout yet. */
	public ScheduleFixture(Walls walls, Layouts layouts, Path state) {
		Clock clock = Clock.systemUTC();
		this.startups = new Startups(WallDoor.to(walls), new SiteWait((site, within) -> true, clock, Thread::sleep));
		this.schedule = new Schedule(this.quartz, this.startups, new PausedStartups(state.resolve("schedule/paused")),
				() -> layouts.all().stream().map(LayoutFile::inForce).filter(Objects::nonNull).toList(), clock);
		this.schedule.begin(Set.of());
	}

	static Scheduler quartz() {
		Properties properties = new Properties();
		properties.setProperty("org.quartz.scheduler.instanceName", UUID.randomUUID().toString());
		properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
		properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
		properties.setProperty("org.quartz.threadPool.threadCount", "2");
		try {
			return new StdSchedulerFactory(properties).getScheduler();
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Schedule schedule() {
		return this.schedule;
	}

	@Override
	public void close() {
		this.startups.close();
		try {
			this.quartz.shutdown();
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
