package io.wallup.web.access;

import org.springframework.security.core.AuthenticationException;

/** Another provider knows who it is, but nothing says what he may do here. */
final class NoRoleException extends AuthenticationException {

	private final String name;

	NoRoleException(String name) {
		super("Nothing says what \"%s\" may do".formatted(name));
		this.name = name;
	}

	String name() {
		return this.name;
	}

}
