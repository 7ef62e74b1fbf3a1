package io.wallup.web.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people to the other provider, or says that it is not there. */
final class OidcSignIn extends OncePerRequestFilter {

	static final String PATH = "/oauth2/authorization/" + OidcProvider.ID;

	private static final Logger logger = LoggerFactory.getLogger(OidcSignIn.class);

	/** How long somebody may take there. */
	private static final int SECONDS = 600;

	private final OidcProvider provider;

	OidcSignIn(OidcProvider provider) {
		this.provider = provider;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getServletPath().equals(PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.provider.registration();
		}
		catch (RuntimeException ex) {
			logger.error("The provider of OpenID Connect cannot be asked: {}", ex.getMessage(), ex);
			response.sendRedirect(SignInPage.PATH + "?problem=" + SignInPage.Trouble.PROVIDER_FAILED);
			return;
		}
		HttpSession session = request.getSession();
		if (SiteSessionFilter.id(session) == null) {
			session.setMaxInactiveInterval(SECONDS);
		}
		session.setAttribute(SignIns.TO, LocalPath.of(request.getParameter(SignIns.TO)));
		chain.doFilter(request, response);
	}

}
