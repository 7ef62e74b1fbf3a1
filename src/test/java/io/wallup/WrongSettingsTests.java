package io.wallup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class WrongSettingsTests {

	@TempDir
	Path folder;

	@Test
	void inWhenAValueIsOfAnotherTypeNamesFileLineValueAndWhatIsExpected() throws IOException {
		assertThat(mistake("wallup:\n  test:\n    headless: maybe\n"))
			.hasValue(file() + ":3:15: error: wallup.test.headless is \"maybe\", expected true or false");
		assertThat(mistake("wallup:\n  test:\n    at-most: soon\n"))
			.hasValue(file() + ":3:14: error: wallup.test.at-most is \"soon\", expected a time such as 30s");
	}

	@Test
	void inWhenAValueIsNoneOfAChoiceNamesTheChoice() throws IOException {
		assertThat(mistake("wallup:\n  test:\n    power: half\n")).hasValueSatisfying(
				(text) -> assertThat(text).endsWith("wallup.test.power is \"half\", expected one of on, off"));
	}

	@Test
	void inWhenANameIsUnknownNamesIt() throws IOException {
		assertThat(mistake("wallup:\n  test:\n    headles: true\n"))
			.hasValue(file() + ":3:14: error: unknown setting \"wallup.test.headles\"");
	}

	@Test
	void inWhenTheRecordRefusesIsItsText() throws IOException {
		assertThat(mistake("wallup:\n  test:\n    at-most: -1s\n"))
			.hasValue("settings: error: wallup.test.at-most is \"PT-1S\", expected more than 0s");
	}

	@Test
	void inWhenTheFailureIsAnotherIsNothing() {
		assertThat(WrongSettings.in(new IllegalStateException("no display", new IOException("gone")))).isEmpty();
	}

	private Path file() {
		return this.folder.resolve("wallup.yaml");
	}

	private Optional<String> mistake(String settings) throws IOException {
		Files.writeString(file(), settings);
		Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE)
			.run("--spring.config.location=file:" + file(), "--logging.level.root=off", "--spring.main.banner-mode=off")
			.close());
		assertThat(failure).isNotNull();
		return WrongSettings.in(failure);
	}

	@EnableConfigurationProperties(TestProperties.class)
	static class Room {

	}

	@ConfigurationProperties(prefix = "wallup.test", ignoreUnknownFields = false)
	record TestProperties(boolean headless, @Nullable Duration atMost, @Nullable Power power) {

		TestProperties {
			if (atMost != null && atMost.isNegative()) {
				throw new IllegalArgumentException(
						"wallup.test.at-most is \"%s\", expected more than 0s".formatted(atMost));
			}
		}

	}

	enum Power {

		ON, OFF

	}

}
