package io.wallup.schedule;

import java.util.Map;
import java.util.Objects;

import io.wallup.layout.Layout.Startup;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;

/** Quartz's call when the delay of a layout is over. Its key names the layout. */
final class StartupJob implements Job {

	private static final String STARTUP = "startup";

	private final Startups startups;

	StartupJob(Startups startups) {
		this.startups = startups;
	}

	/** The job's data for a startup. The RAM store keeps objects as they are. */
	static JobDataMap data(Startup startup) {
		return new JobDataMap(Map.of(STARTUP, startup));
	}

	@Override
	public void execute(JobExecutionContext context) {
		Startup startup = (Startup) Objects.requireNonNull(context.getMergedJobDataMap().get(STARTUP));
		this.startups.begin(context.getJobDetail().getKey().getName(), startup);
	}

}
