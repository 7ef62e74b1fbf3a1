package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.wallup.browser.PageException.Reason;
import tools.jackson.databind.JsonNode;

/** Takes the top frame of one page to an address, and tells why it did not get there. */
final class PageNavigation {

	private static final int NO_CONTENT = 204;

	private static final int RESET_CONTENT = 205;

	private static final int FIRST_ERROR_STATUS = 400;

	private static final Duration FILE_NAMED_WITHIN = Duration.ofSeconds(1);

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	private final PageFailures failures;

	private final HttpAuthentication authentication;

	private final PageActivity activity;

	private volatile CompletableFuture<String> download = new CompletableFuture<>();

	PageNavigation(DevTools devTools, String session, FrameScripts scripts, HttpAuthentication authentication,
			PageFailures failures, PageActivity activity) {
		this.devTools = devTools;
		this.session = session;
		this.scripts = scripts;
		this.authentication = authentication;
		this.failures = failures;
		this.activity = activity;
	}

	void open(String url, Frame top, Duration within) {
		Deadline deadline = Deadline.in(within);
		String waitedFor = url + " to answer";
		JsonNode answer;
		this.authentication.begin();
		this.download = new CompletableFuture<>();
		try {
			answer = this.devTools.call(this.session, "Page.navigate", Map.of("url", url), within);
		}
		catch (DevToolsException ex) {
			this.devTools.tell(this.session, "Page.stopLoading", Map.of());
			throw this.failures.of(ex, waitedFor, deadline);
		}
		refuseNothing(url, top, answer, deadline);
		refuseFailed(answer.path("errorText").asString(""), waitedFor, deadline);
		awaitUsable(url, top, deadline);
	}

	private void refuseNothing(String url, Frame top, JsonNode answer, Deadline deadline) {
		if (answer.path("isDownload").asBoolean(false)) {
			throw nothing("%s, which is a download%s".formatted(url, fileRefused(deadline)), top, deadline);
		}
		int status = this.activity.status(answer.path("loaderId").asString(""));
		if (status == NO_CONTENT || status == RESET_CONTENT) {
			throw nothing("%s, which answered with nothing to show (HTTP %d)".formatted(url, status), top, deadline);
		}
	}

	private PageException nothing(String what, Frame top, Deadline deadline) {
		try {
			String shown = this.devTools
				.call(null, "Target.getTargetInfo", Map.of("targetId", top.id()), Deadline.OF_THIS_PC)
				.path("targetInfo")
				.path("url")
				.asString("");
			String stays = (shown.isEmpty() || "about:blank".equals(shown)) ? "" : "; the page before it stays";
			return this.failures.of(Reason.NOTHING_SHOWN, what + stays, deadline);
		}
		catch (DevToolsException ex) {
			return this.failures.of(ex, what, deadline);
		}
	}

	private String fileRefused(Deadline deadline) {
		try {
			// told after the answer to the navigation
			return " (%s)"
				.formatted(this.download.get(deadline.atMost(FILE_NAMED_WITHIN).toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException | ExecutionException ex) {
			return "";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	/** A download of the page was refused. */
	void downloadRefused(String file) {
		this.download.complete(file);
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
