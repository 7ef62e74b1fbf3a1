package io.wallup.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
import io.wallup.schedule.Upcoming.State;
import io.wallup.wall.Run;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
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

	private final PausedStartups paused;

	private final Supplier<List<Layout>> layouts;

	private final Clock clock;

	private volatile @Nullable Instant begun;

	Schedule(Scheduler scheduler, Startups startups, PausedStartups paused, Supplier<List<Layout>> layouts,
			Clock clock) {
		this.scheduler = scheduler;
		this.startups = startups;
		this.paused = paused;
		this.layouts = layouts;
		this.clock = clock;
	}

	/** Every layout that comes up by itself, the next one first. */
	public List<Upcoming> upcoming() {
		return this.layouts.get()
			.stream()
			.filter((layout) -> layout.startup() != null)
			.map((layout) -> upcoming(layout.name(), Objects.requireNonNull(layout.startup())))
			.sorted(Comparator.comparing(Upcoming::at, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Upcoming::layout))
			.toList();
	}

	private Upcoming upcoming(String layout, Startup startup) {
		Instant at = next(layout);
		State state = State.NEXT_START;
		if (this.paused.contains(layout)) {
			state = State.PAUSED;
		}
		else if (at != null) {
			state = State.DELAY;
		}
		else if (this.startups.waits(layout)) {
			state = State.SITES;
		}
		else if (this.begun == null) {
			state = State.OFF;
		}
		return new Upcoming(layout, layout, state, at, startup.delay(), startup.waitFor(), startup.waitAtMost());
	}

	private @Nullable Instant next(String layout) {
		try {
			Trigger trigger = this.scheduler.getTrigger(TriggerKey.triggerKey(layout, GROUP));
			Date next = (trigger != null) ? trigger.getNextFireTime() : null;
			return (next != null) ? next.toInstant() : null;
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The startup of \"" + layout + "\" cannot be read", ex);
		}
	}

	/**
	 * Has a layout not come up by itself, also after the next start of the service, until
	 * it is resumed. A wall that is up or coming up is left alone.
	 * @throws NoSuchStartupException when it has no startup
	 */
	public Upcoming pause(String id) {
		startup(id);
		this.paused.add(id, ids());
		unschedule(id);
		this.startups.forgo(id);
		logger.info("{}: its startup is paused", id);
		return find(id);
	}

	/**
	 * Has a layout come up by itself again: when its delay is over, or with the next
	 * start of the service once it is over already.
	 * @throws NoSuchStartupException when it has no startup
	 */
	public Upcoming resume(String id) {
		Startup startup = startup(id);
		this.paused.remove(id, ids());
		Instant since = this.begun;
		if (since != null && since.plus(startup.delay()).isAfter(this.clock.instant()) && next(id) == null) {
			this.startups.expect(id);
			schedule(id, startup, since.plus(startup.delay()));
		}
		logger.info("{}: its startup is resumed", id);
		return find(id);
	}

	/**
	 * Launches a layout now, without waiting for its delay or sites. Whether it is paused
	 * stays as it is.
	 * @throws NoSuchStartupException when it has no startup
	 * @throws io.wallup.wall.WallException when it cannot be launched, or is up already
	 */
	public Run fire(String id) {
		startup(id);
		Run run = this.startups.launchNow(id);
		unschedule(id);
		return run;
	}

	private Startup startup(String id) {
		return this.layouts.get()
			.stream()
			.filter((layout) -> layout.name().equals(id))
			.findFirst()
			.map(Layout::startup)
			.orElseThrow(() -> new NoSuchStartupException(id));
	}

	private List<String> ids() {
		return this.layouts.get().stream().filter((layout) -> layout.startup() != null).map(Layout::name).toList();
	}

	private Upcoming find(String id) {
		return upcoming(id, startup(id));
	}

	private void unschedule(String layout) {
		try {
			this.scheduler.deleteJob(JobKey.jobKey(layout, GROUP));
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The startup of \"" + layout + "\" cannot be taken back", ex);
		}
	}

	/** Counts the delay of each layout that has a startup from now on. */
	void begin(Set<String> except) {
		Instant now = this.clock.instant();
		this.begun = now;
		for (Layout layout : this.layouts.get()) {
			Startup startup = layout.startup();
			if (startup == null || except.contains(layout.name())) {
				continue;
			}
			if (this.paused.contains(layout.name())) {
				logger.info("{}: does not come up, as its startup is paused", layout.name());
				if (this.paused.damaged()) {
					// nobody paused it for sure, so that it is missed
					this.startups.expect(layout.name());
				}
				continue;
			}
			this.startups.expect(layout.name());
			schedule(layout.name(), startup, now.plus(startup.delay()));
		}
	}

	private void schedule(String layout, Startup startup, Instant at) {
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
			logger.info("{}: comes up at {}", layout, at);
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The startup of \"" + layout + "\" cannot be scheduled", ex);
		}
	}

}
