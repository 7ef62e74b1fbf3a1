package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The folder in which one browser keeps what it knows.
 *
 * @param fresh whether it begins empty, and is deleted once the browser has ended
 * @param temporary where the browser has its temporary files, if not among those of
 * others
 */
record ProfileFolder(Path path, boolean fresh, @Nullable TemporaryFolder temporary) {

	private static final Logger logger = LoggerFactory.getLogger(ProfileFolder.class);

	private static final long LEAST_ROOM = 64L * 1024 * 1024;

	private static final long LEAST_TEMPORARY = 1024L * 1024;

	/** What a browser keeps there while it is running. */
	private static final List<String> OF_A_RUNNING_BROWSER = List.of("SingletonLock", "SingletonCookie",
			"SingletonSocket", "DevToolsActivePort");

	/**
	 * The profile folder at a path. A fresh one is elsewhere while that has no room: no
	 * browser starts on a full disk.
	 */
	static ProfileFolder at(Path path, boolean fresh) {
		if (fresh && TemporaryFolder.room(path) < LEAST_ROOM) {
			TemporaryFolder elsewhere = TemporaryFolder.of(path, LEAST_ROOM).orElse(null);
			if (elsewhere != null) {
				logger.warn("The disk of {} is full; the browser's profile is in {}", path, elsewhere.path());
				return new ProfileFolder(elsewhere.path().resolve("profile"), true, elsewhere);
			}
		}
		return new ProfileFolder(path, fresh, TemporaryFolder.of(path, LEAST_TEMPORARY).orElse(null));
	}

	/**
	 * Makes it ready for a browser to be started; none is using it.
	 * @throws BrowserException when it cannot be written
	 */
	void prepare() {
		forget();
		try {
			if (this.temporary != null) {
				this.temporary.make();
			}
			Files.createDirectories(this.path);
			// of a killed browser, or one in a container of another name, which Chrome
			// would wait for in vain
			for (String name : OF_A_RUNNING_BROWSER) {
				Files.deleteIfExists(this.path.resolve(name));
			}
		}
		catch (IOException ex) {
			throw new BrowserException("Profile folder \"%s\" cannot be written: %s".formatted(this.path, ex), ex);
		}
	}

	/** What the browser's environment has besides. */
	Map<String, String> environment() {
		return (this.temporary != null) ? this.temporary.environment() : Map.of();
	}

	/** Deletes what is not to be kept. */
	void forget() {
		if (this.temporary != null) {
			this.temporary.delete();
		}
		if (!this.fresh) {
			return;
		}
		try {
			FileSystemUtils.deleteRecursively(this.path);
		}
		catch (IOException ex) {
			// a file that Windows still holds is deleted before the next launch
			logger.debug("Profile folder {} could not be deleted yet", this.path, ex);
		}
	}

}
