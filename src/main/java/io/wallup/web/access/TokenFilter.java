package io.wallup.web.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in by {@code Authorization: Bearer}, for one request each. */
final class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final Tokens tokens;

	private final CliToken cli;

	private final Refusals refusals;

	TokenFilter(Tokens tokens, CliToken cli, Refusals refusals) {
		this.tokens = tokens;
		this.cli = cli;
		this.refusals = refusals;
	}

	/** Whether a request shows a token at all, be it a good one. */
	static boolean shown(HttpServletRequest request) {
		return value(request) != null;
	}

	private static @Nullable String value(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
				? header.substring(SCHEME.length()).strip() : null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<TokenAuthentication> authentication = authenticate(String.valueOf(value(request)));
		if (authentication.isEmpty()) {
			this.refusals.refuseToken(request, response);
			return;
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication.get()));
		chain.doFilter(request, response);
	}

	private Optional<TokenAuthentication> authenticate(String value) {
		if (this.cli.is(value)) {
			return Optional.of(new TokenAuthentication(User.CLI, Role.ADMINISTRATOR));
		}
		try {
			return this.tokens.find(value)
				.map((token) -> new TokenAuthentication("token:" + token.name(), token.role()));
		}
		catch (DamagedFileException ex) {
			logger.debug("No token can be compared", ex);
			return Optional.empty();
		}
	}

}
