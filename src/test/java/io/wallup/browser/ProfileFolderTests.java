package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileFolderTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void prepareMakesAFolderForTemporaryFilesThatForgetDeletes() throws IOException {
		ProfileFolder profile = ProfileFolder.at(this.folder.resolve("profiles/pc1/a"), true);
		profile.prepare();
		Path temporary = Path.of(profile.environment().get("TMPDIR"));
		Files.createDirectories(temporary.resolve("org.chromium.Chromium.77KF50"));
		assertThat(profile.path()).isDirectory();
		assertThat(ProfileFolder.at(profile.path(), true)).isEqualTo(profile);
		profile.prepare();
		assertThat(temporary).isEmptyDirectory();
		profile.forget();
		assertThat(temporary).doesNotExist();
		assertThat(profile.path()).doesNotExist();
	}

	@Test
	void forgetWhenTheProfileIsKeptDeletesOnlyTheTemporaryFiles() throws IOException {
		ProfileFolder profile = ProfileFolder.at(this.folder.resolve("profiles/pc1/a"), false);
		profile.prepare();
		profile.forget();
		assertThat(profile.path()).isDirectory();
		assertThat(Path.of(profile.environment().get("TMPDIR"))).doesNotExist();
	}

	@Test
	void roomOfAFolderThatIsMissingIsThatOfTheOneAbove() {
		assertThat(TemporaryFolder.room(this.folder.resolve("a/b"))).isPositive();
	}

	@Test
	void temporaryFoldersOfTwoProfilesAreTwo() {
		assertThat(TemporaryFolder.of(this.folder.resolve("a"), 0))
			.isNotEqualTo(TemporaryFolder.of(this.folder.resolve("b"), 0));
		assertThat(TemporaryFolder.of(this.folder.resolve("a"), Long.MAX_VALUE)).isEmpty();
	}

}
