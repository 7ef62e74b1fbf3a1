package io.wallup.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;
import org.quartz.Scheduler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class ScheduleConfiguration {

	@Bean
	Startups startups(Walls walls) {
		Clock clock = Clock.systemUTC();
		return new Startups(WallDoor.to(walls),
				new SiteWait(new HttpSiteProbe(Duration.ofSeconds(5)), clock, Thread::sleep));
	}

	@Bean
	Schedule schedule(Scheduler scheduler, Startups startups, Layouts layouts,
			@Value("${wallup.state-directory:var}") Path state) {
		return new Schedule(scheduler, startups, new PausedStartups(state.resolve("schedule/paused")),
				() -> inForce(layouts), Clock.systemUTC());
	}

	private static List<Layout> inForce(Layouts layouts) {
		return layouts.all().stream().map(LayoutFile::inForce).filter(Objects::nonNull).toList();
	}

	/** Not before the port is ours: a second service must launch nothing. */
	@Bean
	ApplicationListener<ApplicationReadyEvent> beginningOfSchedule(Schedule schedule, ScheduleProperties properties) {
		return (ready) -> {
			if (properties.enabled()) {
				schedule.begin(properties.except());
			}
		};
	}

}
