package io.wallup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.wallup.cli.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SettingsFileTests {

	@TempDir
	Path folder;

	@Test
	void checkWhenThereIsNoFileIsContent() {
		assertThatNoException().isThrownBy(() -> SettingsFile.check(this.folder));
	}

	@Test
	void checkWhenEveryNameIsKnownIsContent() throws IOException {
		write("wallup: { browser: { headless: true } }\nserver.port: 9300\nlogging: { level: { io.wallup: debug } }\n");
		assertThatNoException().isThrownBy(() -> SettingsFile.check(this.folder));
	}

	@Test
	void checkWhenItIsNotYamlNamesLineAndColumn() throws IOException {
		write("wallup:\n  browser: [ {\n");
		assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> SettingsFile.check(this.folder))
			.withMessageStartingWith(this.folder.resolve("wallup.yaml") + ":3:1: error: not YAML: ");
	}

	@Test
	void checkWhenAGroupIsUnknownNamesPlaceAndWhatIsExpected() throws IOException {
		write("wallup:\n  brwser:\n    headless: true\n");
		assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> SettingsFile.check(this.folder))
			.withMessage(this.folder.resolve("wallup.yaml")
					+ ":3:15: error: unknown setting \"wallup.brwser.headless\", "
					+ "expected one that begins with wallup.access, wallup.browser, wallup.history, wallup.layouts, "
					+ "wallup.schedule, wallup.sign-in, wallup.web, server, logging");
	}

	@Test
	void everyRoomWithSettingsIsKnown() {
		assertThat(SettingsFile.GROUPS).containsAll(SettingsReader.records().keySet());
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("wallup.yaml"), text);
	}

}
