package io.wallup.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Makes new passwords for users who have forgotten theirs. */
@FunctionalInterface
public interface PasswordReset {

	/**
	 * Makes a new password.
	 * @param state the state folder, which the users are kept in
	 * @return the password, or nothing when there is no such user
	 */
	Optional<String> reset(Path state, String user);

}
