package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which WebDriverManager and Selenium Manager keep drivers:
 * {@code NAME/PLATFORM/VERSION/NAME}. It is read here, because WebDriverManager finds
 * nothing in it without a network once its own notes have aged.
 */
record DriverCache(Path folder) {

	private static final Logger logger = LoggerFactory.getLogger(DriverCache.class);

	private static final int DEPTH = 4;

	static DriverCache ofUser() {
		return new DriverCache(Path.of(System.getProperty("user.home"), ".cache", "selenium"));
	}

	/** The drivers of that file name, the newest file first. */
	Stream<Path> drivers(String name) {
		Path start = this.folder.resolve(name.replace(".exe", ""));
		if (!Files.isDirectory(start)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(start, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
			List<Path> drivers = files.filter((file) -> file.endsWith(name))
				.filter(Files::isRegularFile)
				.sorted(Comparator.comparingLong(DriverCache::age))
				.toList();
			return drivers.stream();
		}
		catch (IOException | UncheckedIOException ex) {
			// what lies elsewhere, or can be downloaded, still serves
			logger.warn("The folder of drivers {} cannot be read: {}", start, ex.toString());
			return Stream.empty();
		}
	}

	private static long age(Path file) {
		return -file.toFile().lastModified();
	}

}
