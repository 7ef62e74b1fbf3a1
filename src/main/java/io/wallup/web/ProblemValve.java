package io.wallup.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes a problem of what Tomcat refuses by itself, such as a malformed request line.
 */
final class ProblemValve extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(ProblemValve.class);

	private static final int FIRST_ERROR = 400;

	private final ProblemWriter problems;

	ProblemValve(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
		ProblemDetail problem = Problem.of(status).describe(ProblemDetail.forStatus(status));
		if (status.is4xxClientError()) {
			problem.setDetail(response.getMessage());
		}
		try {
			response.reset();
			this.problems.write(problem, request, response);
		}
		catch (IOException ex) {
			logger.debug("A client is gone before it was told of {}", problem, ex);
		}
	}

}
