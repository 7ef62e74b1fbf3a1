package io.wallup.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Tells the commands where the service of a state folder listens. */
final class ServiceFile {

	/** The port of a service that is not told otherwise. */
	static final int DEFAULT_PORT = 9247;

	private final Path file;

	ServiceFile(Path state) {
		this.file = state.resolve("service.properties");
	}

	void write(ServiceAddress address) {
		try {
			String certificate = (address.certificate() != null) ? "certificate=" + address.certificate() + "\n" : "";
			Files.writeString(this.file, "port=%d\npid=%d\naddress=%s\n%s".formatted(address.port(),
					ProcessHandle.current().pid(), address.uri(), certificate));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
