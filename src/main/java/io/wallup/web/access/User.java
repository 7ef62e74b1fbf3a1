package io.wallup.web.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody with a password.
 *
 * @param name what he signs in with
 * @param role what he may do
 * @param password the hash of his password
 */
record User(String name, Role role, String password) {

	static final String EXPECTED = "1 to 40 lower-case letters, digits, \".\", \"_\" or \"-\", a letter first";

	/** What others than users are called in the audit record. */
	static final String CLI = "cli";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

	private static final Pattern HASH = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

	User {
		if (!isName(name)) {
			throw new IllegalArgumentException("The name is \"%s\", expected %s".formatted(name, EXPECTED));
		}
		if (!HASH.matcher(password).matches()) {
			throw new IllegalArgumentException("The password of \"%s\" is no hash of bcrypt".formatted(name));
		}
	}

	static boolean isName(String name) {
		return NAME.matcher(name).matches() && !name.equals(CLI);
	}

	/** The name that is meant by what somebody typed. */
	static String typed(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	User withRole(Role other) {
		return new User(this.name, other, this.password);
	}

	User withPassword(String hash) {
		return new User(this.name, this.role, hash);
	}

	@Override
	public String toString() {
		return this.name + " (" + this.role + ")";
	}

}
