package io.wallup.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.wallup.layout.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values of secrets by their names, from the first source that has one. Values are
 * read anew each time, so that a changed one is taken for the next sign-in.
 */
public final class Secrets {

	private static final Logger logger = LoggerFactory.getLogger(Secrets.class);

	private final List<SecretSource> sources;

	private final Redaction redaction = new Redaction();

	public Secrets(List<SecretSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * The secrets of a PC: in its environment, then in the files of
	 * {@code config/secrets}, then in the store.
	 * @param environment the environment variables
	 * @param config the configuration folder
	 */
	public static Secrets of(Map<String, String> environment, Path config, SecretStore store) {
		return new Secrets(
				List.of(new SecretVariables(environment), new SecretFiles(config.resolve("secrets")), store));
	}

	/**
	 * The secret of that name; an empty value counts as none.
	 * @throws SecretUnreadableException when there is one that cannot be used
	 */
	public Optional<Secret> find(String name) {
		if (!Names.isName(name)) {
			return Optional.empty();
		}
		return this.sources.stream()
			.map((source) -> source.find(name))
			.flatMap(Optional::stream)
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.map((value) -> known(new Secret(name, value)));
	}

	/**
	 * The names that the sources tell of by themselves; a damaged store tells of none.
	 */
	public Set<String> names() {
		Set<String> names = new TreeSet<>();
		for (SecretSource source : this.sources) {
			try {
				names.addAll(source.names());
			}
			catch (SecretStoreException ex) {
				logger.warn("{}", ex.getMessage());
			}
		}
		return names;
	}

	/** Whether a secret has a value, and where from. */
	public SecretStatus status(String name) {
		for (SecretSource source : this.sources) {
			try {
				if (source.find(name).filter((value) -> !value.isEmpty()).isPresent()) {
					return new SecretStatus(name, source.kind(), source.place(name), null);
				}
			}
			catch (SecretUnreadableException ex) {
				return new SecretStatus(name, source.kind(), source.place(name), ex.getMessage());
			}
		}
		return new SecretStatus(name, null, String.join(", ", places(name)), null);
	}

	/** Where a secret of that name is looked for, in order. */
	public List<String> places(String name) {
		return this.sources.stream().map((source) -> source.place(name)).toList();
	}

	/** Says that there is no secret of that name, and where it was looked for. */
	String missing(String name) {
		return "secret \"%s\" has no value; looked in %s".formatted(name, String.join(", ", places(name)));
	}

	/** What hides in a text the values that have been handed out so far. */
	public Redaction redaction() {
		return this.redaction;
	}

	private Secret known(Secret secret) {
		this.redaction.add(secret);
		return secret;
	}

}
