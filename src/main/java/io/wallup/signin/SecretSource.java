package io.wallup.signin;

import java.util.Optional;

/** One place where values of secrets are kept. */
public interface SecretSource {

	/**
	 * The value of a secret, as it is now.
	 * @param name a name that cannot lead out of a folder
	 * @throws SecretUnreadableException when there is one that cannot be used
	 */
	Optional<String> find(String name);

	/** Where this source looks for the secret, in words for a message. */
	String place(String name);

}
