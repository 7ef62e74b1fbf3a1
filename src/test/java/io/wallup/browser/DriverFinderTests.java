package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.wallup.layout.BrowserSettings.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class DriverFinderTests {

	@TempDir
	Path folder;

	BrowserBinary browser;

	@BeforeEach
	void install() {
		this.browser = new BrowserBinary(Kind.CHROME,
				Programs.telling(this.folder.resolve("opt/chrome"), "Chromium 156.0.8078.79"), 156);
	}

	@Test
	void findTakesTheConfiguredDriverWhateverElseThereIs() {
		driver("opt/chromedriver", 156);
		Path configured = driver("mine", 100);
		assertThat(finder(configured).find(this.browser)).isEqualTo(configured);
	}

	@Test
	void findWhenTheConfiguredDriverIsMissingOrAFolderNamesIt() {
		assertThatExceptionOfType(BrowserException.class)
			.isThrownBy(() -> finder(this.folder.resolve("none")).find(this.browser))
			.withMessageContaining("none\" of wallup.browser.driver");
		assertThatExceptionOfType(BrowserException.class).isThrownBy(() -> finder(this.folder).find(this.browser))
			.withMessageContaining("expected an executable");
	}

	@Test
	void findPrefersTheDriverBesideTheBrowserThenThatOnThePathThenThatInTheCache() throws IOException {
		Path cached = driver("cache/chromedriver/linux64/156.0.1.1/chromedriver", 156);
		assertThat(finder(null).find(this.browser)).isEqualTo(cached);
		Path onPath = driver("bin/chromedriver", 156);
		assertThat(finder(null).find(this.browser)).isEqualTo(onPath);
		Path beside = driver("opt/chromedriver", 156);
		assertThat(finder(null).find(this.browser)).isEqualTo(beside);
	}

	@Test
	void findPrefersTheSameVersionAnywhereToTheOneBefore() {
		Path before = driver("opt/chromedriver", 155);
		assertThat(finder(null).find(this.browser)).isEqualTo(before);
		Path cached = driver("cache/chromedriver/linux64/156.0.1.1/chromedriver", 156);
		assertThat(finder(null).find(this.browser)).isEqualTo(cached);
	}

	@Test
	void findPassesOverDriversThatDoNotFitOrDoNotRun() {
		driver("opt/chromedriver", 157);
		driver("bin/chromedriver", 154);
		Programs.script(this.folder.resolve("cache/chromedriver/linux64/156.0.1.1/chromedriver"), "exit 1");
		assertThatExceptionOfType(BrowserException.class).isThrownBy(() -> finder(null).find(this.browser))
			.withMessageContaining("No driver that fits")
			.withMessageContaining("(version 156)")
			.withMessageContaining("downloading is switched off");
	}

	@Test
	void findLooksAgainWhenTheDriverIsGoneOrItIsToldToForget() throws IOException {
		Path onPath = driver("bin/chromedriver", 156);
		DriverFinder finder = finder(null);
		assertThat(finder.find(this.browser)).isEqualTo(onPath);
		Path beside = driver("opt/chromedriver", 156);
		assertThat(finder.find(this.browser)).isEqualTo(onPath);
		finder.forget();
		assertThat(finder.find(this.browser)).isEqualTo(beside);
		Files.delete(beside);
		assertThat(finder.find(this.browser)).isEqualTo(onPath);
	}

	@Test
	void findForEdgeLooksForItsOwnDriver() {
		driver("opt/chromedriver", 156);
		Path edge = driver("bin/msedgedriver", 156);
		BrowserBinary binary = new BrowserBinary(Kind.EDGE, this.folder.resolve("opt/msedge"), 156);
		assertThat(finder(null).find(binary)).isEqualTo(edge);
	}

	private DriverFinder finder(@Nullable Path configured) {
		Map<String, String> environment = Map.of("Path", this.folder.resolve("bin").toString());
		return new DriverFinder(configured, environment, new DriverCache(this.folder.resolve("cache")), null);
	}

	private Path driver(String file, int major) {
		return Programs.telling(this.folder.resolve(file), "ChromeDriver %d.0.8078.79 (abc)".formatted(major));
	}

}
