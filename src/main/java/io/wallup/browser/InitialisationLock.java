package io.wallup.browser;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only lock of the code base: one driver is initialised at a time, in this process
 * and among the processes of this user. Drivers that start together fail on Windows as
 * {@code 'chromedriver.exe' executable may have wrong permissions}, and managers that
 * fetch one at the same time overwrite each other's file (WebDriverManager issues 138 and
 * 165).
 */
final class InitialisationLock {

	private static final Logger logger = LoggerFactory.getLogger(InitialisationLock.class);

	private static final Duration TURN_WITHIN = Duration.ofMinutes(3);

	private static final ReentrantLock inProcess = new ReentrantLock(true);

	private final Path file;

	InitialisationLock(Path file) {
		this.file = file;
	}

	static InitialisationLock ofUser() {
		return new InitialisationLock(Path.of(System.getProperty("user.home"), ".cache", "wallup", "driver.lock"));
	}

	/**
	 * Does the work when no other initialisation is under way.
	 * @throws BrowserException when the turn does not come within three minutes
	 */
	<T> T alone(Supplier<T> work) {
		Deadline deadline = Deadline.in(TURN_WITHIN);
		try {
			if (!inProcess.tryLock(TURN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
				throw tooLong("another browser of this process");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrowserException("The start of a browser was interrupted", ex);
		}
		try {
			FileChannel held = acquire(deadline);
			try {
				return work.get();
			}
			finally {
				release(held);
			}
		}
		finally {
			inProcess.unlock();
		}
	}

	/**
	 * The file, locked; nothing where files cannot be, as in some shared folders: then
	 * the turns of this process must do.
	 */
	private @Nullable FileChannel acquire(Deadline deadline) {
		FileChannel channel = null;
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			while (!locked(channel)) {
				if (deadline.over()) {
					throw tooLong("another process, which holds \"%s\",".formatted(this.file));
				}
				deadline.pause(Duration.ofMillis(25));
			}
			return channel;
		}
		catch (IOException ex) {
			logger.warn("Without \"{}\" browsers of other processes may start at the same time: {}", this.file,
					ex.toString());
			release(channel);
			return null;
		}
		catch (BrowserException ex) {
			release(channel);
			throw ex;
		}
		catch (DevToolsException ex) {
			release(channel);
			throw new BrowserException("The start of a browser was interrupted", ex);
		}
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			logger.debug("The lock is held by another class loader of this process", ex);
			return false;
		}
	}

	private void release(@Nullable FileChannel held) {
		if (held == null) {
			return;
		}
		try {
			// with its lock
			held.close();
		}
		catch (IOException ex) {
			// what was done meanwhile is not lost for that
			logger.warn("Lock file \"{}\" could not be closed", this.file, ex);
		}
	}

	private static BrowserException tooLong(String who) {
		return new BrowserException("Waited %d s for %s to start its browser".formatted(TURN_WITHIN.toSeconds(), who),
				null);
	}

}
