package io.wallup.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps out what web pages of others may send to this PC: requests under a host name that
 * is not ours, and requests that a browser sends for another site. A link on another site
 * may lead here, for it changes nothing.
 */
final class RequestGuard extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final OwnHosts hosts;

	private final ProblemWriter problems;

	RequestGuard(OwnHosts hosts, ProblemWriter problems) {
		this.hosts = hosts;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		AnswerHeaders.set(request, response);
		List<String> host = Collections.list(request.getHeaders(HttpHeaders.HOST));
		if (host.size() != 1 || !this.hosts.include(host.getFirst())) {
			this.problems.write(Problem.WRONG_HOST
				.with("Host is %s, expected localhost, a loopback address or a name of wallup.web.hosts"
					.formatted(quoted(host))), request, response);
		}
		else if (isFromOtherSite(request, host.getFirst())) {
			this.problems.write(Problem.CROSS_SITE
				.with("The request comes from a page of another site (Origin %s, Sec-Fetch-Site %s)".formatted(
						quoted(Collections.list(request.getHeaders(HttpHeaders.ORIGIN))),
						quoted(Collections.list(request.getHeaders("Sec-Fetch-Site"))))),
					request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isFromOtherSite(HttpServletRequest request, String host) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !origin.equalsIgnoreCase("http://" + host)
				&& !origin.equalsIgnoreCase("https://" + host)) {
			return true;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !site.equals("same-origin") && !site.equals("none") && !isLink(request);
	}

	private static boolean isLink(HttpServletRequest request) {
		return READING.contains(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"))
				&& !request.getServletPath().equals(EventsApi.PATH);
	}

	private static String quoted(List<String> values) {
		return values.isEmpty() ? "absent" : "\"" + String.join("\", \"", values) + "\"";
	}

}
