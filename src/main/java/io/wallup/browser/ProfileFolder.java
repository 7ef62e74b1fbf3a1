package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The folder in which one browser keeps what it knows.
 *
 * @param fresh whether it begins empty, and is deleted once the browser has ended
 */
record ProfileFolder(Path path, boolean fresh) {

	private static final Logger logger = LoggerFactory.getLogger(ProfileFolder.class);

	/** What a browser keeps there while it is running. */
	private static final List<String> OF_A_RUNNING_BROWSER = List.of("SingletonLock", "SingletonCookie",
			"SingletonSocket", "DevToolsActivePort");

	/**
	 * Makes it ready for a browser to be started; none is using it.
	 * @throws BrowserException when it cannot be written
	 */
	void prepare() {
		forget();
		try {
			Files.createDirectories(this.path);
			// of a killed browser, or one in a container of another name, which Chrome
			// would wait for in vain
			for (String name : OF_A_RUNNING_BROWSER) {
				Files.deleteIfExists(this.path.resolve(name));
			}
		}
		catch (IOException ex) {
			throw new BrowserException("Profile folder \"%s\" cannot be written".formatted(this.path), ex);
		}
	}

	/** Deletes what is not to be kept. */
	void forget() {
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
