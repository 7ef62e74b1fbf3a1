package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DriverCacheTests {

	@TempDir
	Path folder;

	@Test
	void driversAreThoseOfTheNameTheNewestFirst() throws IOException {
		Path older = file("chromedriver/linux64/155.0.1.1/chromedriver", 1_000);
		Path newer = file("chromedriver/linux64/156.0.1.1/chromedriver", 2_000);
		file("chromedriver/linux64/156.0.1.1/LICENSE", 3_000);
		file("msedgedriver/linux64/156.0.1.1/msedgedriver", 3_000);
		assertThat(new DriverCache(this.folder).drivers("chromedriver")).containsExactly(newer, older);
	}

	@Test
	void driversOfWindowsLieInAFolderWithoutTheirExtension() throws IOException {
		Path driver = file("chromedriver/win64/156.0.1.1/chromedriver.exe", 1_000);
		assertThat(new DriverCache(this.folder).drivers("chromedriver.exe")).containsExactly(driver);
	}

	@Test
	void driversWhenThereIsNoCacheAreNone() {
		assertThat(new DriverCache(this.folder.resolve("none")).drivers("chromedriver")).isEmpty();
	}

	@Test
	void driversWhenTheCacheCannotBeWalkedAreNone() throws IOException {
		file("chromedriver/linux64/156.0.1.1/chromedriver", 1_000);
		Files.createSymbolicLink(this.folder.resolve("chromedriver/loop"), this.folder.resolve("chromedriver"));
		assertThat(new DriverCache(this.folder).drivers("chromedriver")).isEmpty();
	}

	private Path file(String name, long changed) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "driver");
		return Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
	}

}
