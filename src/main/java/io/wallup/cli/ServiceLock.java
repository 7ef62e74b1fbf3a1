package io.wallup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second service off a state folder. The system gives it up when the process
 * ends, however it ends.
 */
final class ServiceLock implements AutoCloseable {

	private final FileChannel channel;

	private ServiceLock(FileChannel channel) {
		this.channel = channel;
	}

	/** The lock of the state folder, or nothing when another service has it. */
	static Optional<ServiceLock> take(Path state) {
		try {
			new StateFolder(state).prepare();
			FileChannel channel = FileChannel.open(state.resolve("service.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				return Optional.empty();
			}
			return Optional.of(new ServiceLock(channel));
		}
		catch (IOException ex) {
			throw new CommandException(Exit.UNEXPECTED,
					"The state folder \"%s\" cannot be written: %s".formatted(state, ex.getMessage()), ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// this process has it already
			return null;
		}
	}

}
