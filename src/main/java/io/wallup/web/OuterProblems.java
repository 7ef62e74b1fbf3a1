package io.wallup.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes a problem of what goes wrong outside the REST methods: in filters, resources and
 * other endpoints.
 */
@RestController
@Hidden
final class OuterProblems implements ErrorController {

	private final UnexpectedProblems unexpected;

	OuterProblems(UnexpectedProblems unexpected) {
		this.unexpected = unexpected;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		ProblemDetail detail = describe(request);
		detail.setInstance(ProblemWriter.instance(text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
		return ResponseEntity.of(detail).build();
	}

	private ProblemDetail describe(HttpServletRequest request) {
		String path = text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (path == null) {
			return Problem.NOT_FOUND.with("Nothing is at \"%s\"".formatted(request.getRequestURI()));
		}
		HttpStatusCode status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatusCode.valueOf(code) : HttpStatusCode.valueOf(Problem.UNEXPECTED.status());
		if (status.is4xxClientError()) {
			ProblemDetail problem = Problem.of(status).describe(ProblemDetail.forStatus(status));
			String message = text(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
			problem.setDetail((message != null && !message.isEmpty()) ? message : null);
			return problem;
		}
		Throwable cause = (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) ? thrown
				: null;
		return this.unexpected.log(cause, request.getMethod(), path);
	}

	private static @Nullable String text(@Nullable Object attribute) {
		return (attribute != null) ? attribute.toString() : null;
	}

}
