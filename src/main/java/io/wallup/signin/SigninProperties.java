package io.wallup.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-ins are done on this PC, whatever the recipe.
 *
 * @param atMost the longest that one sign-in may take
 */
@ConfigurationProperties(prefix = "wallup.sign-in", ignoreUnknownFields = false)
record SigninProperties(@DefaultValue("2m") Duration atMost) {

	SigninProperties {
		if (!atMost.isPositive()) {
			throw new IllegalArgumentException(
					"wallup.sign-in.at-most is \"%s\"; more than 0 is expected".formatted(atMost));
		}
	}

}
