package io.wallup.web.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that has shown a token. */
final class TokenAuthentication extends AbstractAuthenticationToken {

	private final String name;

	TokenAuthentication(String name, Role role) {
		super(role.authorities());
		this.name = name;
		setAuthenticated(true);
	}

	@Override
	public Object getPrincipal() {
		return this.name;
	}

	@Override
	public String getCredentials() {
		return "";
	}

}
