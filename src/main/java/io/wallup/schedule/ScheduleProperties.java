package io.wallup.schedule;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What comes up by itself.
 *
 * @param enabled whether layouts with {@code startup} do
 * @param except the layouts that do not, as somebody else launches them
 */
@ConfigurationProperties(prefix = "wallup.schedule", ignoreUnknownFields = false)
record ScheduleProperties(@DefaultValue("true") boolean enabled, @DefaultValue Set<String> except) {

	ScheduleProperties {
		except = Set.copyOf(except);
	}

}
