package io.wallup.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ProblemDetail;

/** Logs what nobody expected, and tells the client only where in the log it is. */
final class UnexpectedProblems {

	private static final Logger logger = LoggerFactory.getLogger(UnexpectedProblems.class);

	private final Supplier<String> ids;

	UnexpectedProblems(Supplier<String> ids) {
		this.ids = ids;
	}

	ProblemDetail log(@Nullable Throwable cause, String method, String path) {
		String id = this.ids.get();
		logger.error("Unexpected problem {} with {} {}", id, method, path, cause);
		ProblemDetail detail = Problem.UNEXPECTED.with("The log says what happened, under \"%s\"".formatted(id));
		detail.setProperty("id", id);
		return detail;
	}

}
