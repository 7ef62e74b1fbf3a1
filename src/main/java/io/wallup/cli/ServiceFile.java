package io.wallup.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import io.wallup.layout.UnwrittenFileException;
import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the commands where the service of a state folder listens. */
final class ServiceFile {

	private static final Logger logger = LoggerFactory.getLogger(ServiceFile.class);

	/** The port of a service that is not told otherwise. */
	static final int DEFAULT_PORT = 9247;

	private final Path file;

	ServiceFile(Path state) {
		this.file = state.resolve("service.properties");
	}

	void write(ServiceAddress address) {
		String certificate = (address.certificate() != null) ? "certificate=" + address.certificate() + "\n" : "";
		String text = "port=%d\npid=%d\naddress=%s\n%s".formatted(address.port(), ProcessHandle.current().pid(),
				address.uri(), certificate);
		try {
			WholeFile.write(this.file, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnwrittenFileException ex) {
			// walls come up all the same
			logger.error("Commands find the service only with --port {}: {}", address.port(), ex.getMessage());
		}
	}

	/** The address that a service wrote, which may have ended since. */
	Optional<ServiceAddress> address() {
		try (Reader reader = Files.newBufferedReader(this.file)) {
			Properties properties = new Properties();
			properties.load(reader);
			ServiceAddress usual = ServiceAddress.of(Integer.parseInt(properties.getProperty("port", "")));
			String address = properties.getProperty("address");
			return Optional.of((address != null)
					? new ServiceAddress(URI.create(address), properties.getProperty("certificate")) : usual);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (IllegalArgumentException ex) {
			// cut short by a crash
			return Optional.empty();
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
