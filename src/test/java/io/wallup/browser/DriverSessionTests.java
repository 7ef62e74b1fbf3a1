package io.wallup.browser;

import java.nio.file.Path;
import java.util.Map;

import io.wallup.browser.OwnedProcesses.Entry;
import io.wallup.layout.BrowserSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class DriverSessionTests {

	@TempDir
	Path folder;

	@Test
	void startWhenTheDriverEndsAtOnceSaysSoAndHadTheProfileOnItsCommandLine() {
		Path profile = this.folder.resolve("profile");
		Path driver = Programs.script(this.folder.resolve("chromedriver"),
				"echo \"$@\" > " + this.folder.resolve("arguments") + "; exit 1");
		BrowserBinary binary = new BrowserBinary(Kind.CHROME, this.folder.resolve("chrome"), 156);
		OwnedProcesses processes = new OwnedProcesses(this.folder.resolve("processes"));
		Entry record = processes.begin("1", profile);
		assertThatExceptionOfType(BrowserException.class)
			.isThrownBy(() -> DriverSession.start(binary, driver, profile, Map.of(), record))
			.withMessageContaining("chrome could not be started with driver")
			.withMessageContaining(driver.toString());
		assertThat(this.folder.resolve("arguments")).content().contains("--user-data-dir=" + profile);
		assertThat(processes.inUse(profile)).isFalse();
	}

	@Test
	void reasonWhenTheDriverTellsACauseOnASecondLineKeepsIt() {
		assertThat(DriverSession.reason("""
				Could not start a new session. Response code 500. Message: session not created
				from disconnected: unable to connect to renderer
				Host info: host: 'pc1', ip: '127.0.1.1'
				Build info: version: '4.49.0'
				""")).isEqualTo("Could not start a new session. Response code 500. Message: session not created "
				+ "from disconnected: unable to connect to renderer");
	}

	@Test
	void reasonWhenThereIsOneLineIsThatLine() {
		assertThat(DriverSession.reason("Cannot run program")).isEqualTo("Cannot run program");
	}

}
