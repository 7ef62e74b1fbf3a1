package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.PageException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the top frame of one page to an address, and tells why it did not get there. */
final class PageNavigation {

	private static final int FIRST_ERROR_STATUS = 400;

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	private final PageFailures failures;

	private final AtomicReference<@Nullable BasicAuthentication> authentication = new AtomicReference<>();

	PageNavigation(DevTools devTools, String session, FrameScripts scripts, PageFailures failures) {
		this.devTools = devTools;
		this.session = session;
		this.scripts = scripts;
		this.failures = failures;
	}

	void open(String url, Frame top, Duration within) {
		Deadline deadline = Deadline.in(within);
		String waitedFor = url + " to answer";
		JsonNode answer;
		try {
			answer = this.devTools.call(this.session, "Page.navigate", Map.of("url", url), within);
		}
		catch (DevToolsException ex) {
			this.devTools.tell(this.session, "Page.stopLoading", Map.of());
			throw this.failures.of(ex, waitedFor, deadline);
		}
		refuseFailed(answer.path("errorText").asString(""), waitedFor, deadline);
		awaitUsable(url, top, deadline);
	}

	private void refuseFailed(String error, String waitedFor, Deadline deadline) {
		// a page that redirects by itself at once aborts the first navigation, which is
		// no error
		if (error.isEmpty() || "net::ERR_ABORTED".equals(error)) {
			return;
		}
		// what Chrome says of an error status without a page to show
		Reason reason = "net::ERR_HTTP_RESPONSE_CODE_FAILURE".equals(error) ? Reason.HTTP_ERROR : Reason.UNREACHABLE;
		throw this.failures.of(credentialsRefused() ? Reason.CREDENTIALS_REFUSED : reason,
				waitedFor + " (" + error + ")", deadline);
	}

	private void awaitUsable(String url, Frame top, Deadline deadline) {
		JsonNode status = this.scripts.until(top, deadline.left(), "ready", "interactive");
		if (status == null) {
			throw this.failures.timedOut(url + " to be usable", deadline);
		}
		if (status.asInt() >= FIRST_ERROR_STATUS) {
			throw this.failures.of(credentialsRefused() ? Reason.CREDENTIALS_REFUSED : Reason.HTTP_ERROR,
					"%s, which answered HTTP %d".formatted(url, status.asInt()), deadline);
		}
	}

	void useCredentials(String origin, String user, String password) {
		this.authentication.set(new BasicAuthentication(this.devTools, this.session, origin, user, password));
	}

	void forgetCredentials() {
		BasicAuthentication current = this.authentication.getAndSet(null);
		if (current != null) {
			current.end();
		}
	}

	/** Answers a request that the browser has paused for its credentials. */
	void handlePaused(String method, JsonNode parameters) {
		BasicAuthentication current = this.authentication.get();
		if (current != null) {
			current.handle(method, parameters);
		}
	}

	private boolean credentialsRefused() {
		BasicAuthentication current = this.authentication.get();
		return current != null && current.refused();
	}

}
