package io.wallup.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One place where values of secrets are kept. */
public interface SecretSource {

	/** Which kind of place it is. */
	Kind kind();

	/**
	 * The names of secrets that it tells of by itself.
	 * @throws SecretStoreException when it cannot be read
	 */
	Set<String> names();

	/**
	 * The value of a secret, as it is now.
	 * @param name a name that cannot lead out of a folder
	 * @throws SecretUnreadableException when there is one that cannot be used
	 */
	Optional<String> find(String name);

	/** Where this source looks for the secret, in words for a message. */
	String place(String name);

	/** The kinds of places. */
	enum Kind {

		/** An environment variable. */
		ENVIRONMENT,
		/** A file of its own. */
		FILE,
		/** The secret store. */
		STORE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
