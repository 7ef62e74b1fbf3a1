package io.wallup.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Names;
import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The walls that were launched and not stopped, each in a file of the state folder: what
 * an earlier start has left there was up when it was killed.
 */
final class WallRecords {

	private static final Logger logger = LoggerFactory.getLogger(WallRecords.class);

	private static final String ENDING = ".json";

	private final Path folder;

	WallRecords(Path folder) {
		this.folder = folder;
	}

	/** The layouts of these walls. */
	Set<String> layouts() {
		if (!Files.isDirectory(this.folder)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.filter(Names::isName)
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			logger.error("Which walls were up before cannot be read from {}: {}", this.folder, ex.toString());
			return Set.of();
		}
	}

	void add(String layout, Instant launched) {
		try {
			WholeFile.write(file(layout), "{ \"layout\": \"%s\", \"launchedAt\": \"%s\" }\n".formatted(layout, launched)
				.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// the wall comes up all the same
			logger.warn("If Wallup is killed, its next start does not know that {} was up: {}", layout,
					ex.getMessage());
		}
	}

	void remove(String layout) {
		try {
			Files.deleteIfExists(file(layout));
		}
		catch (IOException ex) {
			logger.warn("That {} was up cannot be forgotten: {}", layout, ex.toString());
		}
	}

	private Path file(String layout) {
		return this.folder.resolve(layout + ENDING);
	}

}
