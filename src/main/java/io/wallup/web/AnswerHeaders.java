package io.wallup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** What every answer tells browsers not to do. */
final class AnswerHeaders {

	/**
	 * Our pages load nothing from elsewhere, have no script in them, and nobody may frame
	 * them.
	 */
	private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	/** The page that lets one try REST brings styles in its elements. */
	private static final String LOOSER = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
			+ "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private AnswerHeaders() {
	}

	static void set(HttpServletRequest request, HttpServletResponse response) {
		String path = request.getServletPath();
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Content-Security-Policy",
				(path.startsWith("/api/swagger-ui") || path.equals("/api/docs")) ? LOOSER : STRICT);
		if (!path.startsWith("/assets/") && !path.startsWith("/webjars/")) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
