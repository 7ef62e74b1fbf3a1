package io.wallup.web.access;

import java.io.IOException;

import io.wallup.web.StillAllowed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/** Ends what Tomcat remembers of a site session that has ended. */
final class SiteSessionFilter extends OncePerRequestFilter {

	static final String ID = SiteSession.class.getName();

	private final SiteSessions sessions;

	SiteSessionFilter(SiteSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		String id = id(session);
		if (session != null && id != null) {
			if (this.sessions.seen(id)) {
				StillAllowed.asLongAs(request, () -> this.sessions.goesOn(id));
			}
			else {
				session.invalidate();
			}
		}
		chain.doFilter(request, response);
	}

	static @Nullable String id(@Nullable HttpSession session) {
		return (session != null && session.getAttribute(ID) instanceof String id) ? id : null;
	}

}
