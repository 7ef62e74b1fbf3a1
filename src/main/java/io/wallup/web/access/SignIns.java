package io.wallup.web.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** What follows when somebody signs in, fails to, or signs out. */
final class SignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

	/**
	 * Where to go afterwards, as a parameter or as kept while another provider is asked.
	 */
	static final String TO = "to";

	private static final int SECONDS_PER_MINUTE = 60;

	private final SiteSessions sessions;

	private final Attempts attempts;

	private final Users users;

	private final AuditTrail trail;

	SignIns(SiteSessions sessions, Attempts attempts, Users users, AuditTrail trail) {
		this.sessions = sessions;
		this.attempts = attempts;
		this.users = users;
		this.trail = trail;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		HttpSession session = request.getSession();
		User user = (authentication.getDetails() instanceof User known) ? known : null;
		String browser = request.getHeader(HttpHeaders.USER_AGENT);
		SiteSession begun = this.sessions.begin(authentication.getName(), user, request.getRemoteAddr(),
				(browser != null) ? browser : "");
		session.setAttribute(SiteSessionFilter.ID, begun.id());
		this.trail.record(Me.of(authentication), request, "sign-in", authentication.getName(), "");
		Object kept = session.getAttribute(TO);
		session.removeAttribute(TO);
		session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS_PER_MINUTE);
		response.sendRedirect(LocalPath.of((kept instanceof String to) ? to : request.getParameter(TO)));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(SignInPage.PATH);
		switch (ex) {
			case TooManyAttemptsException many ->
				page.queryParam("problem", SignInPage.Trouble.WAIT).queryParam("seconds", many.seconds());
			case InternalAuthenticationServiceException internal ->
				page.queryParam("problem", SignInPage.Trouble.DAMAGED);
			case BadCredentialsException wrong -> {
				recordWrong(request);
				page.queryParam("problem", SignInPage.Trouble.WRONG);
			}
			case NoRoleException stranger -> {
				this.trail.record(null, request, "sign-in-failed", stranger.name(), "no role");
				page.queryParam("problem", SignInPage.Trouble.NO_ROLE);
			}
			default -> {
				this.trail.record(null, request, "sign-in-failed", "", String.valueOf(ex.getMessage()));
				page.queryParam("problem", SignInPage.Trouble.PROVIDER_FAILED);
			}
		}
		String to = LocalPath.of(request.getParameter(TO));
		if (!to.equals(LocalPath.START)) {
			page.queryParam(TO, "{to}");
		}
		response.sendRedirect(page.encode().buildAndExpand(to).toUriString());
	}

	private void recordWrong(HttpServletRequest request) {
		String typed = String.valueOf(request.getParameter(SignInPage.NAME));
		String name = User.typed(typed);
		// what is no name of ours may be a password in the wrong field
		String subject = this.users.find(name).map(User::name).orElse("(unknown)");
		this.trail.record(null, request, "sign-in-failed", subject, "");
		if (this.attempts.wait(name, request.getRemoteAddr()).compareTo(Attempts.LOCK_OUT.minusSeconds(1)) > 0) {
			this.trail.record(null, request, "lock-out", subject, "");
		}
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		String id = SiteSessionFilter.id(request.getSession(false));
		Me me = Me.of(authentication);
		if (id != null) {
			this.sessions.end(id);
		}
		if (me != null) {
			this.trail.record(me, request, "sign-out", me.name(), "");
		}
	}

}
