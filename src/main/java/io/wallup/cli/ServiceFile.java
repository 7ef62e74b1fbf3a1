package io.wallup.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

/** Tells the commands on which port the service of a state folder listens. */
final class ServiceFile {

	/** The port of a service that is not told otherwise. */
	static final int DEFAULT_PORT = 9247;

	private final Path file;

	ServiceFile(Path state) {
		this.file = state.resolve("service.properties");
	}

	void write(int port) {
		try {
			Files.writeString(this.file, "port=%d\npid=%d\n".formatted(port, ProcessHandle.current().pid()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The port that a service wrote, which may have ended since. */
	OptionalInt port() {
		try (Reader reader = Files.newBufferedReader(this.file)) {
			Properties properties = new Properties();
			properties.load(reader);
			return OptionalInt.of(Integer.parseInt(properties.getProperty("port", "")));
		}
		catch (NoSuchFileException ex) {
			return OptionalInt.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (IllegalArgumentException ex) {
			// cut short by a crash
			return OptionalInt.empty();
		}
	}

	void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
