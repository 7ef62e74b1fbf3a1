package io.wallup.browser;

import java.time.Duration;
import java.util.Map;

import io.wallup.browser.PageException.Reason;
import tools.jackson.databind.JsonNode;

/** Takes the top frame of one page to an address, and tells why it did not get there. */
final class PageNavigation {

	private static final int FIRST_ERROR_STATUS = 400;

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	private final PageFailures failures;

	private final HttpAuthentication authentication;

	PageNavigation(DevTools devTools, String session, FrameScripts scripts, HttpAuthentication authentication,
			PageFailures failures) {
		this.devTools = devTools;
		this.session = session;
		this.scripts = scripts;
		this.authentication = authentication;
		this.failures = failures;
	}

	void open(String url, Frame top, Duration within) {
		Deadline deadline = Deadline.in(within);
		String waitedFor = url + " to answer";
		JsonNode answer;
		this.authentication.begin();
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
		NetErrors.reason(error).ifPresent((reason) -> {
			throw this.failures.of(orOfCredentials(reason), waitedFor + " (" + error + ")", deadline);
		});
	}

	private Reason orOfCredentials(Reason reason) {
		if (this.authentication.refused()) {
			return Reason.CREDENTIALS_REFUSED;
		}
		return this.authentication.asked() ? Reason.CREDENTIALS_ASKED : reason;
	}

	private void awaitUsable(String url, Frame top, Deadline deadline) {
		JsonNode status = this.scripts.until(top, deadline.left(), "ready", "interactive");
		if (status == null) {
			throw this.failures.timedOut(url + " to be usable", deadline);
		}
		if (status.asInt() >= FIRST_ERROR_STATUS) {
			throw this.failures.of(orOfCredentials(Reason.HTTP_ERROR),
					"%s, which answered HTTP %d".formatted(url, status.asInt()), deadline);
		}
	}

}
