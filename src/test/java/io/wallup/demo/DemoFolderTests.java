package io.wallup.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutReader;
import io.wallup.layout.Monitor;
import io.wallup.layout.Plan;
import io.wallup.layout.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link DemoFolder}, with the files that are shipped. */
class DemoFolderTests {

	@TempDir
	Path folder;

	@Test
	void writeMakesAValidLayoutForTheScreensThatThereAre() throws Exception {
		Bounds screen = new Bounds(0, 0, 2560, 2880);
		try (DemoSites sites = DemoSites.start(DemoSettings.QUICK)) {
			DemoFolder written = write(sites, List.of(new Monitor("virtual", screen, screen, 1, true)));
			Path file = written.layouts().resolve("demo.yaml");
			Reading<Layout> reading = new LayoutReader(List.of("demo-site247", "demo-whatap")).read("demo.yaml", "demo",
					Files.readAllBytes(file));
			assertThat(reading.mistakes()).isEmpty();
			List<Bounds> bounds = Plan.of(reading.get(), List.of())
				.windows()
				.stream()
				.map(Plan.Placed::bounds)
				.toList();
			assertThat(bounds).containsExactly(new Bounds(0, 0, 2560, 1440), new Bounds(0, 1440, 853, 720),
					new Bounds(853, 1440, 854, 1440), new Bounds(1707, 1440, 853, 1440), new Bounds(0, 2160, 853, 720));
			assertThat(reading.get().windows())
				.allSatisfy((window) -> assertThat(window.url()).startsWith("http://127.0.0.1:"))
				.noneSatisfy((window) -> assertThat(window.url()).contains(":9248/"));
		}
	}

	@Test
	void writeMakesRecipesForThePortsOfTheSites() {
		try (DemoSites sites = DemoSites.start(DemoSettings.QUICK)) {
			Path recipes = write(sites, List.of()).config().resolve("sign-ins");
			assertThat(recipes.resolve("demo-site247.yaml")).content().contains("url: " + sites.uri(Site.SITE247));
			assertThat(recipes.resolve("demo-whatap.yaml")).content().contains("url: " + sites.uri(Site.WHATAP));
		}
	}

	@Test
	void writeGivesTheSecretsToTheirOwnerAlone() throws Exception {
		try (DemoSites sites = DemoSites.start(DemoSettings.QUICK)) {
			write(sites, List.of());
			Path password = write(sites, List.of()).config().resolve("secrets").resolve("demo-password");
			assertThat(password).hasContent("passwd");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password))).isEqualTo("rw-------");
		}
	}

	private DemoFolder write(DemoSites sites, List<Monitor> monitors) {
		return DemoFolder.write(this.folder, monitors, sites, DemoSettings.QUICK);
	}

}
