package io.wallup.web;

import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets one user or token have only so many requests under way, so that nobody takes what
 * there is for all: each slow one holds its buffers until it is answered.
 */
final class UserLimits implements HandlerInterceptor {

	static final int MOST_REQUESTS = 32;

	/** How many are under way; who has none is not in it. */
	private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String key = key(request);
		if (key == null) {
			return true;
		}
		if (this.underWay.merge(key, 1, Integer::sum) > MOST_REQUESTS) {
			end(key);
			throw new ProblemException(Problem.TOO_MANY_REQUESTS,
					"You have %d requests under way already, and that is the most".formatted(MOST_REQUESTS));
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		String key = key(request);
		if (key != null) {
			end(key);
		}
	}

	private void end(String key) {
		this.underWay.computeIfPresent(key, (user, count) -> (count > 1) ? count - 1 : null);
	}

	private static @Nullable String key(HttpServletRequest request) {
		Principal user = request.getUserPrincipal();
		// those who listen to the events are counted there
		return (user != null && !EventsApi.PATH.equals(request.getRequestURI())) ? user.getName() : null;
	}

}
