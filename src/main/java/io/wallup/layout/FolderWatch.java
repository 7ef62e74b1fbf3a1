package io.wallup.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when something changes directly in a folder, within two seconds. The folder need
 * not be there yet. The operating system's events are the quick way; a look at the folder
 * every second finds what they miss, such as changes on network drives.
 */
public final class FolderWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(FolderWatch.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Duration QUIET = Duration.ofMillis(200);

	private static final int MOST_EVENTS = 5;

	private final Path folder;

	private final Runnable changed;

	private final WatchService events;

	private final Thread thread;

	private Map<String, String> seen;

	private @Nullable WatchKey key;

	private @Nullable String registered;

	private FolderWatch(Path folder, Runnable changed) throws IOException {
		this.folder = folder;
		this.changed = changed;
		this.events = folder.getFileSystem().newWatchService();
		this.key = register();
		this.seen = look();
		this.registered = this.seen.get("");
		this.thread = Thread.ofVirtual().name("watch " + folder).unstarted(this::watch);
	}

	/**
	 * Starts watching.
	 * @param changed what is run after each change, once for changes that come together;
	 * by one thread at a time
	 * @throws IOException when nothing can be watched at all
	 */
	public static FolderWatch start(Path folder, Runnable changed) throws IOException {
		FolderWatch watch = new FolderWatch(folder, changed);
		watch.thread.start();
		return watch;
	}

	private void watch() {
		try {
			while (true) {
				boolean event = poll(LOOK);
				if (event) {
					waitUntilQuiet();
				}
				Map<String, String> now = look();
				if (event || !now.equals(this.seen)) {
					this.seen = now;
					tell();
				}
				renew();
			}
		}
		catch (ClosedWatchServiceException ex) {
			logger.debug("No longer watching {}", this.folder);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whether there was an event in this time; an overflow is one too. */
	private boolean poll(Duration within) throws InterruptedException {
		WatchKey signalled = this.events.poll(within.toMillis(), TimeUnit.MILLISECONDS);
		if (signalled == null) {
			return false;
		}
		signalled.pollEvents();
		if (!signalled.reset()) {
			this.key = null;
		}
		return true;
	}

	private void waitUntilQuiet() throws InterruptedException {
		int more = 0;
		while (more < MOST_EVENTS && poll(QUIET)) {
			more++;
		}
	}

	private void tell() {
		try {
			this.changed.run();
		}
		catch (RuntimeException ex) {
			logger.error("A change in {} could not be taken in", this.folder, ex);
		}
	}

	/** A folder that came or was replaced has to be registered anew. */
	private void renew() {
		String current = this.seen.get("");
		if (this.key == null || !this.key.isValid() || !Objects.equals(current, this.registered)) {
			if (this.key != null) {
				this.key.cancel();
			}
			this.key = register();
			this.registered = current;
		}
	}

	private @Nullable WatchKey register() {
		try {
			return this.folder.register(this.events, StandardWatchEventKinds.ENTRY_CREATE,
					StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
		}
		catch (IOException ex) {
			logger.debug("No events of {}, looking at it every second", this.folder, ex);
			return null;
		}
	}

	/** What there is, and in which state; the folder itself has the empty name. */
	private Map<String, String> look() {
		Map<String, String> found = new TreeMap<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			found.put("", state(this.folder));
			files.forEach((file) -> found.put(file.getFileName().toString(), state(file)));
		}
		catch (IOException | UncheckedIOException ex) {
			logger.trace("Nothing to see in {}", this.folder, ex);
		}
		return found;
	}

	private String state(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return file.equals(this.folder) ? String.valueOf(attributes.fileKey())
					: attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
		}
		catch (IOException ex) {
			return "unreadable";
		}
	}

	/** Stops watching; what is being run is waited for, a few seconds at most. */
	@Override
	public void close() {
		try {
			this.events.close();
			if (Thread.currentThread() != this.thread) {
				this.thread.join(Duration.ofSeconds(5));
			}
		}
		catch (IOException ex) {
			logger.warn("The watch of {} could not be closed", this.folder, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
