package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.wallup.browser.PageException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Takes the top frame of one page to an address, and tells why it did not get there. */
final class PageNavigation {

	private static final Logger logger = LoggerFactory.getLogger(PageNavigation.class);

	private static final int NO_CONTENT = 204;

	private static final int RESET_CONTENT = 205;

	private static final int FIRST_ERROR_STATUS = 400;

	private static final Duration FILE_NAMED_WITHIN = Duration.ofSeconds(1);

	private static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	private final PageFailures failures;

	private final HttpAuthentication authentication;

	private final PageActivity activity;

	private final Supplier<Optional<String>> lacked;

	private volatile CompletableFuture<String> download = new CompletableFuture<>();

	/**
	 * Makes it.
	 * @param lacked the site that the page lacks a connection to, if it does
	 */
	PageNavigation(DevTools devTools, String session, FrameScripts scripts, HttpAuthentication authentication,
			PageFailures failures, PageActivity activity, Supplier<Optional<String>> lacked) {
		this.lacked = lacked;
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
			Optional<String> site = this.lacked.get();
			this.devTools.tell(this.session, "Page.stopLoading", Map.of());
			throw site.map((lacking) -> noConnection(waitedFor, lacking, deadline))
				.orElseGet(() -> this.failures.of(ex, waitedFor, deadline));
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
			String waitedFor = url + " to be usable";
			throw this.lacked.get()
				.map((site) -> noConnection(waitedFor, site, deadline))
				.orElseGet(() -> this.failures.timedOut(waitedFor, deadline));
		}
		if (status.asInt() >= FIRST_ERROR_STATUS) {
			throw this.failures.of(orOfCredentials(Reason.HTTP_ERROR),
					"%s, which answered HTTP %d".formatted(url, status.asInt()), deadline);
		}
	}

	private PageException noConnection(String waitedFor, String site, Deadline deadline) {
		return this.failures.of(Reason.NO_CONNECTION,
				"%s, while the windows of its browser hold all %d connections (HTTP/1.1) to %s".formatted(waitedFor,
						Connections.MOST, site),
				deadline);
	}

	/**
	 * Goes to an empty page, with which the connections of the page before end. Whatever
	 * comes of it, an address can be opened next.
	 */
	void leave() {
		try {
			this.devTools.call(this.session, "Page.navigate", Map.of("url", "about:blank"), LEAVE_WITHIN);
		}
		catch (DevToolsException ex) {
			logger.debug("The page before was not left", ex);
		}
	}

}
