package io.wallup.web.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Lets a program in.
 *
 * @param name what it is called
 * @param role what the program may do
 * @param hash what is kept of its value
 * @param madeBy the user who made it
 * @param madeAt when
 * @param endsAt from when on it lets nobody in, or nothing when it has no end
 */
record Token(String name, Role role, String hash, String madeBy, Instant madeAt, @Nullable Instant endsAt) {

	Token {
		if (!User.isName(name)) {
			throw new IllegalArgumentException("The name is \"%s\", expected %s".formatted(name, User.EXPECTED));
		}
	}

	/** Whether it lets nobody in any more. */
	boolean ended(Instant now) {
		return this.endsAt != null && !now.isBefore(this.endsAt);
	}

	@Override
	public String toString() {
		return this.name + " (" + this.role + ")";
	}

}
