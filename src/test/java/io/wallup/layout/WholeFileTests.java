package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WholeFileTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void writeReplacesTheFileAndLeavesNothingBesideIt() throws IOException {
		Path file = this.folder.resolve("a/b.json");
		WholeFile.write(file, bytes("old"));
		WholeFile.writeForOwner(file, bytes("new"));
		assertThat(file).hasContent("new");
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void writeWhenItCannotBeLeavesEverythingAsItWasAndSaysWhy() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a"), "old");
		// what is written first is in the way of nobody, but cannot be replaced here
		Files.createDirectories(this.folder.resolve(".a.tmp/b"));
		assertThatExceptionOfType(UnwrittenFileException.class).isThrownBy(() -> WholeFile.write(file, bytes("new")))
			.withMessageStartingWith("File \"%s\" cannot be written: ", file)
			.satisfies((ex) -> assertThat(ex.full()).isFalse());
		assertThat(file).hasContent("old");
	}

	@Test
	void unwrittenTellsAFullDiskFromAnother() {
		assertThat(unwritten(new IOException("No space left on device")))
			.hasMessage("File \"x\" cannot be written: its disk is full")
			.matches(UnwrittenFileException::full);
		assertThat(unwritten(new FileSystemException("x", null, "Disk quota exceeded")))
			.matches(UnwrittenFileException::full);
		assertThat(unwritten(new IOException("There is not enough space on the disk")))
			.matches(UnwrittenFileException::full);
		assertThat(unwritten(new AccessDeniedException("x")))
			.hasMessage("File \"x\" cannot be written: this user may not write there")
			.matches((ex) -> !ex.full());
	}

	private static UnwrittenFileException unwritten(IOException cause) {
		return new UnwrittenFileException(Path.of("x"), cause);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
