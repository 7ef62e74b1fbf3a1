package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class BrowserFinderTests {

	@TempDir
	Path folder;

	@Test
	void findTakesTheBinaryOfTheLayout() {
		Path binary = Programs.telling(this.folder.resolve("mine"), "Chromium 150.0.1.2 built on Debian");
		assertThat(finder().find(settings(Kind.CHROME, binary))).isEqualTo(new BrowserBinary(Kind.CHROME, binary, 150));
	}

	@Test
	void findWhenTheBinaryOfTheLayoutIsMissingOrAFolderNamesIt() {
		for (Path binary : List.of(this.folder.resolve("none"), this.folder)) {
			assertThatExceptionOfType(BrowserException.class)
				.isThrownBy(() -> finder().find(settings(Kind.CHROME, binary)))
				.withMessage("Browser \"%s\" of the layout is not there; expected the path of an executable"
					.formatted(binary));
		}
	}

	@Test
	void findWhenTheProgramTellsNoVersionAsksWhetherItIsABrowser() {
		Path binary = Programs.telling(this.folder.resolve("mine"), "hello");
		assertThatExceptionOfType(BrowserException.class).isThrownBy(() -> finder().find(settings(Kind.CHROME, binary)))
			.withMessageContaining("is it a browser?");
	}

	@Test
	void findLooksOnThePathAndPassesOverFolders() throws IOException {
		Files.createDirectories(this.folder.resolve("bin/google-chrome-stable"));
		Path chrome = Programs.telling(this.folder.resolve("bin/google-chrome"), "Google Chrome 151.0.1.2");
		assertThat(finder().find(BrowserSettings.DEFAULT)).isEqualTo(new BrowserBinary(Kind.CHROME, chrome, 151));
	}

	@Test
	void findRemembersTheVersionUntilItIsToldToForget() {
		Path binary = Programs.telling(this.folder.resolve("mine"), "Chromium 150.0.1.2");
		BrowserFinder finder = finder();
		finder.find(settings(Kind.CHROME, binary));
		Programs.telling(binary, "Chromium 151.0.1.2");
		assertThat(finder.find(settings(Kind.CHROME, binary)).major()).isEqualTo(150);
		finder.forget();
		assertThat(finder.find(settings(Kind.CHROME, binary)).major()).isEqualTo(151);
	}

	@Test
	void findOfAWindowsProgramReadsTheVersionFromTheFolderBesideIt() throws IOException {
		Path program = this.folder.resolve("ProgramFiles/Microsoft\\Edge\\Application\\msedge.exe");
		Programs.script(program, "exit 1");
		Files.createDirectories(program.resolveSibling("149.0.1.2"));
		Files.createDirectories(program.resolveSibling("150.0.1.2"));
		BrowserFinder finder = new BrowserFinder(
				Map.of("ProgramFiles", this.folder.resolve("ProgramFiles").toString()));
		assertThat(finder.find(settings(Kind.EDGE, null)).major()).isEqualTo(150);
	}

	@Test
	void findWhenNoneIsInstalledTellsWhatToDo() {
		assertThatExceptionOfType(BrowserException.class).isThrownBy(() -> finder().find(settings(Kind.EDGE, null)))
			.withMessageContaining("No Edge is installed")
			.withMessageContaining("browser: { binary: PATH }");
	}

	private BrowserFinder finder() {
		return new BrowserFinder(Map.of("PATH", "::\"" + this.folder.resolve("bin") + "\""));
	}

	private static BrowserSettings settings(Kind kind, @Nullable Path binary) {
		BrowserSettings settings = BrowserSettings.DEFAULT;
		return new BrowserSettings(kind, (binary != null) ? binary.toString() : null, settings.sharing(),
				settings.profile(), settings.arguments());
	}

}
