package io.wallup.history;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import io.wallup.wall.Walls;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoryProperties.class)
class HistoryConfiguration {

	private static final int MOST_UNWRITTEN = 10_000;

	@Bean
	Recorder historyRecorder(HistoryProperties properties, @Value("${wallup.state-directory:var}") Path state,
			ConfigurableBeanFactory beans) {
		// the end of the walls is still to be recorded
		beans.registerDependentBean("historyRecorder", "walls");
		Clock clock = Clock.systemUTC();
		long service = new SecureRandom().nextLong();
		Door door = (properties.url() != null) ? new ServerDoor(properties, service)
				: new FileDoor(state.resolve("history"), clock, properties.keep(), service);
		return new Recorder(new Unwritten(MOST_UNWRITTEN), door, clock, properties.keep(), Recorder.Pace.USUAL);
	}

	@Bean
	RunHistory runHistory(Walls walls, Recorder recorder) {
		walls.listen(recorder.unwritten());
		return new RunHistory(walls, recorder);
	}

	@Bean
	Audit audit(Recorder recorder) {
		return new Audit(recorder);
	}

}
