package io.wallup.web.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** New passwords for those who have forgotten theirs, made without the service. */
public final class PasswordResets {

	private PasswordResets() {
	}

	/**
	 * Makes a new password for a user. The service that runs takes notice, and signs the
	 * user out.
	 * @param state the state folder
	 * @return the password, or nothing when there is no such user
	 */
	public static Optional<String> reset(Path state, String name) {
		Users users = new Users(state);
		String typed = User.typed(name);
		if (users.find(typed).isEmpty()) {
			return Optional.empty();
		}
		Passwords passwords = new Passwords(new SecureRandom(), AccessConfiguration.STRENGTH);
		String password = passwords.make();
		String hash = passwords.hash(password);
		users.change(typed, (user) -> user.withPassword(hash));
		return Optional.of(password);
	}

}
