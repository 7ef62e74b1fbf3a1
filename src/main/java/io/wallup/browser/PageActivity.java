package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;

/**
 * What one page asks of its sites while it loads, as the Network domain of the protocol
 * tells it. Chrome's own {@code networkIdle} counts 500 ms from the last request, with
 * open streams and long polls for ever; a simple page need not wait so long, and a live
 * one must not.
 */
final class PageActivity {

	/** What a page that fetches nothing by script is left in peace for. */
	private static final Duration QUIET = Duration.ofMillis(150);

	/** The same of a page that fetches: what it draws often makes it fetch again. */
	private static final Duration QUIET_AFTER_FETCH = Duration.ofMillis(400);

	/** A request that is older is one that waits for news, and is not waited for. */
	private static final Duration WAITS_FOR_NEWS = Duration.ofSeconds(5);

	// streams do not end, and nothing is drawn from the rest, such as the page's icon
	private static final Set<String> NOT_WAITED_FOR = Set.of("EventSource", "WebSocket", "Media", "Ping", "Prefetch",
			"Preflight", "Other");

	private final FrameScripts scripts;

	/** When each request that is under way was sent. */
	private final Map<String, Long> underWay = new ConcurrentHashMap<>();

	private volatile Answer document = new Answer("", 0);

	private volatile boolean fetches;

	private volatile long lastChange;

	PageActivity(FrameScripts scripts) {
		this.scripts = scripts;
	}

	/** Watches a navigation from now on. */
	void begin() {
		this.underWay.clear();
		this.fetches = false;
		this.lastChange = System.nanoTime();
		this.scripts.enable(this, "Network", PageTraffic.WITHOUT_BODIES);
	}

	/** Watches no more: a standing page's requests are nobody's business. */
	void end() {
		this.scripts.disable(this, "Network");
		this.underWay.clear();
	}

	void handle(String method, JsonNode parameters) {
		String request = parameters.path("requestId").asString("");
		switch (method) {
			case "Network.requestWillBeSent" -> sent(request, parameters.path("type").asString(""));
			case "Network.responseReceived" -> {
				if (request.equals(parameters.path("loaderId").asString(""))) {
					this.document = new Answer(request, parameters.path("response").path("status").asInt());
				}
			}
			case "Network.loadingFinished", "Network.loadingFailed" -> ended(request);
			default -> {
			}
		}
	}

	private void sent(String request, String type) {
		if (NOT_WAITED_FOR.contains(type)) {
			return;
		}
		this.underWay.put(request, System.nanoTime());
		if ("XHR".equals(type) || "Fetch".equals(type)) {
			this.fetches = true;
		}
		this.lastChange = System.nanoTime();
	}

	private void ended(String request) {
		Long since = this.underWay.remove(request);
		if (since != null && age(since).compareTo(WAITS_FOR_NEWS) < 0) {
			this.lastChange = System.nanoTime();
		}
	}

	/** The HTTP status that a navigation was answered with, or 0 when it was not. */
	int status(String loader) {
		Answer last = this.document;
		return loader.equals(last.request()) ? last.status() : 0;
	}

	/** How long the page must do nothing until it counts as settled. */
	Duration quietFor() {
		return this.fetches ? QUIET_AFTER_FETCH : QUIET;
	}

	/** Whether nothing that the page waits for has been under way for that long. */
	boolean quiet() {
		return this.underWay.values().stream().allMatch((since) -> age(since).compareTo(WAITS_FOR_NEWS) >= 0)
				&& age(this.lastChange).compareTo(quietFor()) >= 0;
	}

	private static Duration age(long since) {
		return Duration.ofNanos(System.nanoTime() - since);
	}

	/**
	 * The last document that came.
	 *
	 * @param request its request, which has the number of its loader
	 */
	private record Answer(String request, int status) {
	}

}
