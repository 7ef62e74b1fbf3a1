package io.wallup.browser;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VersionOutputTests {

	@TempDir
	Path folder;

	@Test
	void majorIsTheFirstPartOfTheVersion() {
		Path program = Programs.telling(this.folder.resolve("chromium"), "Chromium 156.0.8078.73 built on Debian");
		assertThat(VersionOutput.majorOf(program)).contains(156);
	}

	@Test
	void programThatTellsNoneHasNone() {
		assertThat(VersionOutput.majorOf(Programs.telling(this.folder.resolve("ls"), "ls 9.1"))).isEmpty();
		assertThat(VersionOutput.majorOf(this.folder.resolve("missing"))).isEmpty();
	}

	@Test
	void slowProgramIsCalledSlowAndNotWrong() {
		Path program = Programs.script(this.folder.resolve("chromium"), "exec sleep 600");
		assertThatExceptionOfType(BrowserException.class)
			.isThrownBy(() -> VersionOutput.majorOf(program, Duration.ofMillis(1)))
			.withMessage("\"%s --version\" has not answered within 0 s".formatted(program));
	}

}
