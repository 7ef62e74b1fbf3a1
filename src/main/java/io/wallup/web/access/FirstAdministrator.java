package io.wallup.web.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/** The user whom the first start makes, so that the door is never open. */
public final class FirstAdministrator implements SmartInitializingSingleton {

	/** What he signs in with. */
	public static final String NAME = "admin";

	/** The secret that his password may be in. */
	static final String SECRET = "wallup-admin-password";

	/** The variable of the environment that his password may be in. */
	static final String VARIABLE = "WALLUP_ADMIN_PASSWORD";

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	/** Done beside the start of everything else, because a hash takes long on purpose. */
	private final CompletableFuture<@Nullable Void> made = new CompletableFuture<>();

	private final AtomicReference<@Nullable String> shown = new AtomicReference<>();

	/**
	 * Makes him, unless there are users.
	 * @param given the password that was chosen for him, if one was
	 */
	FirstAdministrator(Users users, Passwords passwords, Optional<String> given) {
		if (users.exist()) {
			this.made.complete(null);
			return;
		}
		Optional<String> chosen = given.filter((password) -> passwords.acceptable(NAME, password));
		if (given.isPresent() && chosen.isEmpty()) {
			logger.error(
					"The password of {} or of the secret {} is not one that is taken, expected {}; another was made",
					VARIABLE, SECRET, Passwords.EXPECTED);
		}
		String password = chosen.orElseGet(passwords::make);
		this.shown.set(chosen.isPresent() ? null : password);
		Thread.ofVirtual().name("first-administrator").start(() -> {
			try {
				users.add(new User(NAME, Role.ADMINISTRATOR, passwords.hash(password)));
			}
			catch (RuntimeException ex) {
				this.shown.set(null);
				// walls come up all the same, and nobody is let in
				logger.error("The first administrator cannot be kept: {}", ex.getMessage());
			}
			finally {
				this.made.complete(null);
			}
		});
	}

	/** Waits until he is made, before anybody can come. */
	@Override
	public void afterSingletonsInstantiated() {
		this.made.join();
	}

	/** The password that was made, for the console; it is told only once. */
	public Optional<String> password() {
		return Optional.ofNullable(this.shown.getAndSet(null));
	}

}
