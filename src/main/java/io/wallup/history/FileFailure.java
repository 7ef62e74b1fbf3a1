package io.wallup.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Why H2 could not use a file. */
enum FileFailure {

	/** Another program has it. */
	LOCKED,
	/** It can be read and written, but it is no database of ours. */
	DAMAGED,
	/** The file or its folder cannot be read or written, or the disk is full. */
	OUT_OF_REACH;

	private static final int ALREADY_OPEN = 90020;

	private static final int CORRUPTED = 90030;

	private static final long LEAST_SPACE = 4L * 1024 * 1024;

	/** Why the file could not be opened. */
	static FileFailure of(Throwable failure, Path file) {
		if (code(failure).filter((code) -> code == ALREADY_OPEN).isPresent()) {
			return LOCKED;
		}
		return canBeRead(file) ? DAMAGED : OUT_OF_REACH;
	}

	/** Whether the failure of an open database is beyond doubt one of its file's. */
	static boolean isDamage(Throwable failure) {
		return code(failure).filter((code) -> code == CORRUPTED).isPresent();
	}

	private static boolean canBeRead(Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			while (channel.read(buffer) >= 0) {
				buffer.clear();
			}
			return Files.getFileStore(file).getUsableSpace() >= LEAST_SPACE;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Optional<Integer> code(Throwable failure) {
		return causes(failure).filter(SQLException.class::isInstance)
			.map((cause) -> ((SQLException) cause).getErrorCode())
			.filter((code) -> code != 0)
			.findFirst();
	}

	/** What the driver says, on one line. */
	static String text(Throwable failure) {
		Throwable cause = causes(failure).filter(SQLException.class::isInstance).findFirst().orElse(failure);
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (each) -> each != null, Throwable::getCause).limit(20);
	}

}
