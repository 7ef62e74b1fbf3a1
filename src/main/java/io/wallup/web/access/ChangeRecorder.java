package io.wallup.web.access;

import java.util.Map;
import java.util.stream.Collectors;

import io.wallup.web.Change;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Writes every change down after it was decided, with what came of it. */
final class ChangeRecorder implements HandlerInterceptor {

	private static final int FIRST_REFUSAL = 400;

	private final AuditTrail trail;

	ChangeRecorder(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		Change change = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(Change.class) : null;
		if (change == null || change.value().equals(Change.NOTHING)) {
			return;
		}
		Me me = Me.of(SecurityContextHolder.getContext().getAuthentication());
		String outcome = outcome(response, ex);
		this.trail.record(me, request, change.value(), subject(request),
				(request.getAttribute(Change.DETAIL) instanceof String detail) ? detail + ": " + outcome : outcome);
	}

	private static String outcome(HttpServletResponse response, @Nullable Exception ex) {
		if (ex != null) {
			return "failed (500)";
		}
		return (response.getStatus() < FIRST_REFUSAL) ? "done" : "refused (%d)".formatted(response.getStatus());
	}

	private static String subject(HttpServletRequest request) {
		if (request.getAttribute(Change.SUBJECT) instanceof String subject) {
			return subject;
		}
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				? variables.values().stream().map(String::valueOf).collect(Collectors.joining("/")) : "";
	}

}
