package io.wallup.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The startups that are paused, in a file with one name a line, so that they stay so when
 * the service is started again.
 */
final class PausedStartups {

	private static final Logger logger = LoggerFactory.getLogger(PausedStartups.class);

	private final Path file;

	private final AtomicReference<Set<String>> names;

	PausedStartups(Path file) {
		this.file = file;
		this.names = new AtomicReference<>(read(file));
	}

	private static Set<String> read(Path file) {
		try {
			return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
		}
		catch (IOException ex) {
			logger.error("{} cannot be read; no startup is paused", file, ex);
			return Set.of();
		}
	}

	boolean contains(String name) {
		return this.names.get().contains(name);
	}

	void add(String name) {
		Set<String> next = new TreeSet<>(this.names.get());
		if (next.add(name)) {
			write(next);
		}
	}

	void remove(String name) {
		Set<String> next = new TreeSet<>(this.names.get());
		if (next.remove(name)) {
			write(next);
		}
	}

	private void write(Set<String> next) {
		try {
			WholeFile.write(this.file, String.join("\n", next).getBytes(StandardCharsets.UTF_8));
			this.names.set(next);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.getMessage(), ex);
		}
	}

}
