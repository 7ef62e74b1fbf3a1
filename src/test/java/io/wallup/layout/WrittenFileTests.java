package io.wallup.layout;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class WrittenFileTests {

	@TempDir
	private Path temporary = Path.of("");

	private Path folder = Path.of("");

	@BeforeEach
	void folder() throws IOException {
		this.folder = Files.createDirectories(this.temporary.resolve("layouts"));
	}

	@Test
	void readWhenItIsAFileIsItsBytes() throws IOException {
		Files.writeString(this.folder.resolve("a.yaml"), "abc");
		assertThat(WrittenFile.in(this.folder, "a.yaml").read(3)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
		assertRefused("a.yaml", 2, "larger than 2 bytes");
	}

	@Test
	void readWhenALinkStaysInTheFolderFollowsItAsContainersMountFiles() throws IOException {
		Path version = Files.createDirectories(this.folder.resolve("..2026_11_28"));
		Files.writeString(version.resolve("a.yaml"), "abc");
		Files.createSymbolicLink(this.folder.resolve("..data"), version.getFileName());
		Files.createSymbolicLink(this.folder.resolve("a.yaml"), Path.of("..data/a.yaml"));
		Path linked = Files.createSymbolicLink(this.temporary.resolve("linked"), this.folder);
		assertThat(WrittenFile.in(this.folder, "a.yaml").read(9)).hasSize(3);
		assertThat(WrittenFile.in(linked, "a.yaml").read(9)).hasSize(3);
	}

	@Test
	void readWhenALinkLeavesTheFolderRefusesIt() throws IOException {
		Files.writeString(this.temporary.resolve("secret"), "abc");
		Files.createSymbolicLink(this.folder.resolve("a.yaml"), Path.of("../secret"));
		Files.createSymbolicLink(this.folder.resolve("b.yaml"), Path.of("/etc/passwd"));
		Files.createSymbolicLink(this.folder.resolve("c.yaml"), Path.of("a.yaml"));
		for (String name : new String[] { "a.yaml", "b.yaml", "c.yaml" }) {
			assertRefused(name, 9, "a link that leads out of its folder");
		}
	}

	@Test
	void readWhenALinkLeadsNowhereSaysSo() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("a.yaml"), Path.of("b.yaml"));
		assertRefused("a.yaml", 9, "a link to a file that is not there");
		Files.createSymbolicLink(this.folder.resolve("b.yaml"), Path.of("a.yaml"));
		assertRefused("a.yaml", 9, "a link that leads in a circle");
		assertRefused("none.yaml", 9, "not there");
	}

	@Test
	@Timeout(10)
	void readWhenItIsNoRegularFileSaysSoAndDoesNotWait() throws Exception {
		Files.createDirectories(this.folder.resolve("a.yaml"));
		assertRefused("a.yaml", 9, "not a file but a folder");
		Path pipe = this.folder.resolve("b.yaml");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
		assertRefused("b.yaml", 9, "not a file but a pipe, socket or device");
		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> new WrittenFile(Path.of("/dev/zero"), null).read(9))
			.withMessage("not a file but a pipe, socket or device");
		try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			socket.bind(UnixDomainSocketAddress.of(this.folder.resolve("c.yaml")));
			assertRefused("c.yaml", 9, "not a file but a pipe, socket or device");
		}
	}

	private void assertRefused(String name, int most, String why) {
		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> WrittenFile.in(this.folder, name).read(most))
			.withMessage(why);
	}

}
