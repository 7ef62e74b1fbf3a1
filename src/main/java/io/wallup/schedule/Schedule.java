package io.wallup.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;

import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When walls come up by themselves. It is made from the layouts when the service starts;
 * a startup that is edited later counts from the next start.
 */
public final class Schedule {

	private static final Logger logger = LoggerFactory.getLogger(Schedule.class);

	private static final String GROUP = "startup";

	private final Scheduler scheduler;

	private final Startups startups;

	private final Clock clock;

	Schedule(Scheduler scheduler, Startups startups, Clock clock) {
		this.scheduler = scheduler;
		this.startups = startups;
		this.clock = clock;
	}

	/** What is still to be launched by its startup, the next one first. */
	public List<Upcoming> upcoming() {
		try {
			List<Upcoming> upcoming = new ArrayList<>();
			for (TriggerKey key : this.scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(GROUP))) {
				Trigger trigger = this.scheduler.getTrigger(key);
				if (trigger != null && trigger.getNextFireTime() != null) {
					upcoming.add(new Upcoming(key.getName(), trigger.getNextFireTime().toInstant()));
				}
			}
			upcoming.sort(Comparator.comparing(Upcoming::at).thenComparing(Upcoming::layout));
			return upcoming;
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The startup jobs cannot be read", ex);
		}
	}

	/** Counts the delay of each layout that has a startup from now on. */
	void begin(List<Layout> layouts, Set<String> except) {
		for (Layout layout : layouts) {
			Startup startup = layout.startup();
			if (startup == null || except.contains(layout.name())) {
				continue;
			}
			this.startups.expect(layout);
			schedule(layout.name(), startup);
		}
	}

	private void schedule(String layout, Startup startup) {
		Instant at = this.clock.instant().plus(startup.delay());
		JobDetail job = JobBuilder.newJob(StartupJob.class)
			.withIdentity(layout, GROUP)
			.usingJobData(StartupJob.data(startup))
			.build();
		Trigger trigger = TriggerBuilder.newTrigger()
			.withIdentity(layout, GROUP)
			.startAt(Date.from(at))
			.withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
			.build();
		try {
			this.scheduler.scheduleJob(job, trigger);
			logger.info("{}: comes up in {} s", layout, startup.delay().toSeconds());
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The startup of \"" + layout + "\" cannot be scheduled", ex);
		}
	}

	/**
	 * A launch that is still to come.
	 *
	 * @param layout the layout
	 * @param at when its delay is over
	 */
	public record Upcoming(String layout, Instant at) {
	}

}
