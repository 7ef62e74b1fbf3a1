package io.wallup.web.access;

import java.io.IOException;

import io.wallup.web.Problem;
import io.wallup.web.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What is answered to those who may not: the sign-in page to people, problems to
 * programs.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final AccessRules rules;

	private final ProblemWriter problems;

	private final AuditTrail trail;

	Refusals(AccessRules rules, ProblemWriter problems, AuditTrail trail) {
		this.rules = rules;
		this.problems = problems;
		this.trail = trail;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			// what htmx would put into the page is the sign-in page otherwise
			response.setHeader("HX-Refresh", "true");
		}
		else if (isPage(request)) {
			response.sendRedirect(SignInPage.pathBackTo(target(request)));
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		this.problems.write(Problem.NOT_SIGNED_IN.with("Nobody is signed in; sign in at /sign-in, or send a token"),
				request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		Me me = Me.of(SecurityContextHolder.getContext().getAuthentication());
		if (ex instanceof CsrfException) {
			if (request.getServletPath().equals(SignInPage.PATH)) {
				response.sendRedirect(SignInPage.PATH + "?problem=" + SignInPage.Trouble.STALE);
				return;
			}
			refuse(request, response, Problem.FORGED, "The page is too old or not ours; load it again");
		}
		else if (me != null && this.rules.find(request).isEmpty()) {
			refuse(request, response, Problem.NOT_FOUND, "Nothing is at \"%s\"".formatted(request.getRequestURI()));
		}
		else {
			this.trail.refused(me, request);
			refuse(request, response, Problem.FORBIDDEN,
					(me != null)
							? "\"%s\" is a%s %s and may not do this".formatted(me.name(),
									(me.role() == Role.VIEWER) ? "" : "n", me.role())
							: "Nobody is signed in who may do this");
		}
	}

	/** Answers to a token that is none, or no longer one. */
	void refuseToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
		this.problems.write(Problem.NOT_SIGNED_IN.with("The token is none, or has ended"), request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, String detail)
			throws ServletException, IOException {
		if (isPage(request)) {
			request.setAttribute(RequestDispatcher.ERROR_MESSAGE, detail);
			response.sendError(problem.status(), detail);
			return;
		}
		this.problems.write(problem.with(detail), request, response);
	}

	/** Whether a browser wants to show the answer to a person. */
	private static boolean isPage(HttpServletRequest request) {
		String path = request.getServletPath();
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !path.startsWith("/api/")
				&& !path.startsWith("/actuator/");
	}

	private static String target(HttpServletRequest request) {
		if (!request.getMethod().equals("GET")) {
			return "/";
		}
		String query = request.getQueryString();
		return LocalPath.of(request.getRequestURI() + ((query != null) ? "?" + query : ""));
	}

}
