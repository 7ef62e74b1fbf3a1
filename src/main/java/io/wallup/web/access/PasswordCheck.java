package io.wallup.web.access;

import java.time.Duration;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in whoever has a password, and tells nobody which names there are. */
final class PasswordCheck implements AuthenticationProvider {

	private final Users users;

	private final Passwords passwords;

	private final Attempts attempts;

	PasswordCheck(Users users, Passwords passwords, Attempts attempts) {
		this.users = users;
		this.passwords = passwords;
		this.attempts = attempts;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String name = User.typed(authentication.getName());
		String address = (authentication.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
		Duration wait = this.attempts.begin(name, address);
		if (!wait.isZero()) {
			throw new TooManyAttemptsException(wait);
		}
		Optional<User> user = find(name);
		if (!this.passwords.matches(user, String.valueOf(authentication.getCredentials())) || user.isEmpty()) {
			throw new BadCredentialsException("No user has this name and password");
		}
		this.attempts.succeeded(name, address);
		UsernamePasswordAuthenticationToken checked = UsernamePasswordAuthenticationToken.authenticated(name, null,
				user.get().role().authorities());
		// the site session ends when this is no longer the user
		checked.setDetails(user.get());
		return checked;
	}

	private Optional<User> find(String name) {
		try {
			return this.users.find(name);
		}
		catch (DamagedFileException ex) {
			throw new InternalAuthenticationServiceException("The users cannot be read", ex);
		}
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
