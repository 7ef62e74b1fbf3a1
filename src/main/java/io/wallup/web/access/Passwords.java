package io.wallup.web.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes passwords, hashes them and compares them. */
final class Passwords {

	static final String EXPECTED = "12 to 72 bytes that are not the name";

	private static final int FEWEST_CHARACTERS = 12;

	/** What bcrypt takes notice of. */
	private static final int MOST_BYTES = 72;

	/** Without letters and digits that look alike. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 5;

	private static final int GROUP = 4;

	private final SecureRandom random;

	private final PasswordEncoder encoder;

	private final String nobodys;

	/**
	 * Hashes with bcrypt.
	 * @param strength the logarithm of its rounds
	 */
	Passwords(SecureRandom random, int strength) {
		this.random = random;
		this.encoder = new DelegatingPasswordEncoder("bcrypt",
				Map.of("bcrypt", new BCryptPasswordEncoder(strength, random)));
		// of no password that anybody could find, and made without the time that a hash
		// takes
		this.nobodys = "{bcrypt}$2a$%02d$%s".formatted(strength, ".".repeat(53));
	}

	/** A password of 99 bits that can be read out. */
	String make() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			password.append((i > 0 && i % GROUP == 0) ? "-" : "")
				.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	boolean acceptable(String name, String password) {
		return password.codePointCount(0, password.length()) >= FEWEST_CHARACTERS && fits(password)
				&& !password.equalsIgnoreCase(name) && password.codePoints().noneMatch(Character::isISOControl);
	}

	String hash(String password) {
		return String.valueOf(this.encoder.encode(password));
	}

	/**
	 * Whether it is the user's password. It takes as long when there is no such user.
	 */
	boolean matches(Optional<User> user, String password) {
		boolean fits = fits(password);
		boolean same = this.encoder.matches(fits ? password : "", user.map(User::password).orElse(this.nobodys));
		return same && fits && user.isPresent();
	}

	private static boolean fits(String password) {
		return password.length() <= MOST_BYTES && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
	}

}
