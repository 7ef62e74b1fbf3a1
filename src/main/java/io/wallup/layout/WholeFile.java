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
	 * @throws UnwrittenFileException when it cannot be written; the file is then as it
	 * was
	 */
	public static void write(Path file, byte[] content) throws UnwrittenFileException {
		write(file, content, WholeFile::prepare);
	}

	/**
	 * Writes a file that nobody but the one who runs this may read, and its missing
	 * folders.
	 * @throws UnwrittenFileException when it cannot be written; the file is then as it
	 * was
	 */
	public static void writeForOwner(Path file, byte[] content) throws UnwrittenFileException {
		write(file, content, (temporary) -> {
			OwnerOnly.createFolder(Objects.requireNonNull(temporary.getParent()));
			OwnerOnly.createFile(temporary);
		});
	}

	private static void write(Path file, byte[] content, Preparation preparation) throws UnwrittenFileException {
		try {
			replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content, preparation);
		}
		catch (IOException ex) {
			throw new UnwrittenFileException(file, ex);
		}
	}

	private static void replace(Path target, byte[] content, Preparation preparation) throws IOException {
		Path folder = Objects.requireNonNull(target.getParent());
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
		Files.createDirectories(Objects.requireNonNull(temporary.getParent()));
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
