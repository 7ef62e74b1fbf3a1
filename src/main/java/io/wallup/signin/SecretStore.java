package io.wallup.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

import io.wallup.layout.Names;
import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets that somebody has set at the admin page or through REST: one encrypted file,
 * whose values nobody reads but the field that they are typed into. What that protects
 * against is said in the description of this package. Safe for use by several threads.
 */
public final class SecretStore implements SecretSource {

	private static final Logger logger = LoggerFactory.getLogger(SecretStore.class);

	private static final int MOST_BYTES = 64 * 1024;

	private static final int MOST_SECRETS = 1000;

	private final Path folder;

	private final InstantSource clock;

	/** Has one writer at a time at work. */
	private final ConcurrentMap<String, Path> writing = new ConcurrentHashMap<>();

	/**
	 * Makes it.
	 * @param folder where it is kept; need not be there yet
	 */
	SecretStore(Path folder, InstantSource clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/** The store of a service with this state folder. */
	public static SecretStore in(Path state) {
		return new SecretStore(state.resolve("secrets"), InstantSource.system());
	}

	@Override
	public Kind kind() {
		return Kind.STORE;
	}

	/**
	 * The names of the secrets in it.
	 * @throws SecretStoreException when it is damaged
	 */
	@Override
	public Set<String> names() {
		return new TreeSet<>(read().keySet());
	}

	@Override
	public Optional<String> find(String name) {
		try {
			return Optional.ofNullable(read().get(name));
		}
		catch (SecretStoreException ex) {
			throw new SecretUnreadableException(name, place(name), String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public String place(String name) {
		return "the secret store";
	}

	/** Why it cannot be read, if it cannot. */
	public Optional<String> damage() {
		try {
			read();
			return Optional.empty();
		}
		catch (SecretStoreException ex) {
			return Optional.ofNullable(ex.getMessage());
		}
	}

	/**
	 * Sets or replaces a secret, whole or not at all. A damaged store is set aside, and a
	 * new one begun.
	 * @throws IllegalArgumentException when the name is none, or the value is empty or
	 * too long; its text does not hold the value
	 * @throws SecretStoreException when it cannot be written
	 */
	public void put(String name, String value) {
		if (!Names.isName(name)) {
			throw new IllegalArgumentException(
					"\"%s\" is no name of a secret, expected %s".formatted(name, Names.EXPECTED));
		}
		int bytes = value.getBytes(StandardCharsets.UTF_8).length;
		if (bytes == 0 || bytes > MOST_BYTES) {
			throw new IllegalArgumentException(
					"The value of secret \"%s\" has %d bytes, expected 1 to %d".formatted(name, bytes, MOST_BYTES));
		}
		change(true, (secrets) -> {
			if (secrets.size() >= MOST_SECRETS && !secrets.containsKey(name)) {
				throw new IllegalArgumentException(
						"The secret store holds %d secrets, which is the most".formatted(MOST_SECRETS));
			}
			secrets.put(name, value);
		});
	}

	/**
	 * Forgets a secret.
	 * @return whether there was one of that name
	 * @throws SecretStoreException when it is damaged or cannot be written
	 */
	public boolean remove(String name) {
		if (!read().containsKey(name)) {
			return false;
		}
		change(false, (secrets) -> secrets.remove(name));
		return true;
	}

	private void change(boolean beginAnew, Consumer<Map<String, String>> change) {
		this.writing.compute("", (same, before) -> {
			Map<String, String> secrets = beginAnew ? readOrSetAside() : read();
			change.accept(secrets);
			write(secrets);
			return this.folder;
		});
	}

	private Map<String, String> read() {
		try {
			return Files.exists(file()) ? SealedSecrets.open(Files.readAllBytes(file()), key()) : new TreeMap<>();
		}
		catch (IOException ex) {
			throw new SecretStoreException("\"%s\" is damaged: %s".formatted(file(), ex.getMessage()), ex);
		}
	}

	private byte[] key() throws IOException {
		if (!Files.exists(keyFile())) {
			throw new IOException("its key \"%s\" is missing".formatted(keyFile()));
		}
		return Files.readAllBytes(keyFile());
	}

	private Map<String, String> readOrSetAside() {
		try {
			return read();
		}
		catch (SecretStoreException ex) {
			String time = Long.toString(this.clock.millis());
			setAside(file(), "store.damaged-" + time, ex);
			setAside(keyFile(), "key.damaged-" + time, ex);
			logger.warn("{}; it was set aside in {} and a new one is begun", ex.getMessage(), this.folder);
			return new TreeMap<>();
		}
	}

	private static void setAside(Path file, String name, SecretStoreException why) {
		try {
			if (Files.exists(file)) {
				Files.move(file, file.resolveSibling(name));
			}
		}
		catch (IOException ex) {
			why.addSuppressed(ex);
			throw why;
		}
	}

	private void write(Map<String, String> secrets) {
		try {
			if (!Files.exists(keyFile())) {
				WholeFile.writeForOwner(keyFile(), SealedSecrets.newKey());
			}
			WholeFile.writeForOwner(file(), SealedSecrets.seal(secrets, key()));
		}
		catch (IOException ex) {
			throw new SecretStoreException(
					"The secret store in \"%s\" cannot be written: %s".formatted(this.folder, ex.getMessage()), ex);
		}
	}

	private Path file() {
		return this.folder.resolve("store");
	}

	private Path keyFile() {
		return this.folder.resolve("key");
	}

}
