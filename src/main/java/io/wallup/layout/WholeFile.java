package io.wallup.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes files whole or not at all, whenever the power goes. */
public final class WholeFile {

	private WholeFile() {
	}

	/**
	 * Writes a file and its missing folders. A link is followed; the file that it leads
	 * to is replaced.
	 * @throws IOException when it cannot be written; the file is then as it was
	 */
	public static void write(Path file, byte[] content) throws IOException {
		write(file, content, WholeFile::prepare);
	}

	/**
	 * Writes a file that nobody but the one who runs this may read, and its missing
	 * folders.
	 * @throws IOException when it cannot be written; the file is then as it was
	 */
	public static void writeForOwner(Path file, byte[] content) throws IOException {
		OwnerOnly.createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
		write(file, content, OwnerOnly::createFile);
	}

	private static void write(Path file, byte[] content, Preparation preparation) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Path folder = Objects.requireNonNull(target.getParent());
		Files.createDirectories(folder);
		Path temporary = folder.resolve("." + target.getFileName() + ".tmp");
		try {
			preparation.prepare(temporary);
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void prepare(Path temporary) throws IOException {
		// what a crash has left
		Files.deleteIfExists(temporary);
		Files.createFile(temporary);
	}

	/** Makes the empty file that is written to. */
	@FunctionalInterface
	private interface Preparation {

		void prepare(Path temporary) throws IOException;

	}

}
