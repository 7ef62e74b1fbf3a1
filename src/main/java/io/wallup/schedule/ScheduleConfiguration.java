package io.wallup.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;
import org.quartz.Scheduler;

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
	Schedule schedule(Scheduler scheduler, Startups startups) {
		return new Schedule(scheduler, startups, Clock.systemUTC());
	}

	/** Not before the port is ours: a second service must launch nothing. */
	@Bean
	ApplicationListener<ApplicationReadyEvent> beginningOfSchedule(Schedule schedule, Layouts layouts,
			ScheduleProperties properties) {
		return (ready) -> {
			if (properties.enabled()) {
				List<Layout> inForce = layouts.all()
					.stream()
					.map(LayoutFile::inForce)
					.filter(Objects::nonNull)
					.toList();
				schedule.begin(inForce, properties.except());
			}
		};
	}

}
