package io.wallup.browser;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChildEnvironmentTests {

	@Test
	void ofWhenSecretsAreInheritedEmptiesThemAlone() {
		assertThat(ChildEnvironment.of(Map.of("WALLUP_SECRET_SITE247_PASSWORD", "hunter2", "HOME", "/home/wall"),
				Map.of("DISPLAY", ":7")))
			.isEqualTo(Map.of("WALLUP_SECRET_SITE247_PASSWORD", "", "DISPLAY", ":7"));
	}

}
