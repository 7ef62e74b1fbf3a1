package io.wallup.web;

import org.springframework.http.ProblemDetail;

/** A request that cannot be fulfilled, and what to tell the client. */
public final class ProblemException extends RuntimeException {

	private final Problem problem;

	private final String detail;

	public ProblemException(Problem problem, String detail) {
		super(detail);
		this.problem = problem;
		this.detail = detail;
	}

	ProblemDetail problem() {
		return this.problem.with(this.detail);
	}

}
