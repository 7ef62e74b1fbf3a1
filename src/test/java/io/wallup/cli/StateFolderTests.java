package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class StateFolderTests {

	private static final String CLOSED = "rwx------";

	@TempDir
	Path folder;

	private Path state;

	@BeforeEach
	void nameState() {
		this.state = this.folder.resolve("walls/var");
	}

	@Test
	void missingFolderIsMadeForItsOwnerAlone() throws IOException {
		new StateFolder(this.state).prepare();
		assertThat(permissions(this.state)).isEqualTo(CLOSED);
	}

	@Test
	void folderThatIsThereIsClosedWithAllThatIsInIt() throws IOException {
		open("log");
		open("profiles");
		new StateFolder(this.state).prepare();
		assertThat(permissions(this.state)).isEqualTo(CLOSED);
		assertThat(new StateFolder(this.state).open()).isFalse();
	}

	@Test
	void folderOfOtherThingsTooStaysOpenWhileOursAreClosed() throws IOException {
		open("of-somebody-else");
		open("log");
		new StateFolder(this.state).prepare();
		assertThat(permissions(this.state)).isEqualTo("rwxr-xr-x");
		assertThat(permissions(this.state.resolve("of-somebody-else"))).isEqualTo("rwxr-xr-x");
		assertThat(permissions(this.state.resolve("log"))).isEqualTo(CLOSED);
		assertThat(permissions(this.state.resolve("profiles"))).isEqualTo(CLOSED);
		assertThat(new StateFolder(this.state).open()).isFalse();
	}

	@Test
	void linkInAFolderOfOtherThingsTooIsLeftAlone() throws IOException {
		open("of-somebody-else");
		Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
		Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.createSymbolicLink(this.state.resolve("log"), elsewhere);
		new StateFolder(this.state).prepare();
		assertThat(permissions(elsewhere)).isEqualTo("rwxr-xr-x");
		assertThat(new StateFolder(this.state).open()).isTrue();
	}

	private void open(String name) throws IOException {
		Path made = Files.createDirectories(this.state.resolve(name));
		for (Path path : new Path[] { this.state, made }) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
