package io.wallup.browser;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** The requests of one page that have not ended, as its browser tells of them. */
final class PageRequests {

	/** Kinds of request that nothing on a page waits for. */
	private static final Set<String> ASIDE = Set.of("Other", "Ping", "Prefetch", "Manifest", "CSPViolationReport");

	private final String frame;

	private final Connections connections;

	private final LongSupplier nanoTime;

	private final Map<String, Request> requests = new ConcurrentHashMap<>();

	PageRequests(String frame, Connections connections, LongSupplier nanoTime) {
		this.frame = frame;
		this.connections = connections;
		this.nanoTime = nanoTime;
	}

	/** Takes in an event of the browser's domain {@code Network}. */
	void handle(String method, JsonNode parameters) {
		String id = parameters.path("requestId").asString("");
		switch (method) {
			case "Network.requestWillBeSent" -> this.requests.merge(id, begun(parameters), Request::followedBy);
			// told once it has a connection; also before it is told at all
			case "Network.requestWillBeSentExtraInfo" -> this.requests.merge(id, unknown(), Request::wentOut);
			case "Network.responseReceived" -> answered(id, parameters.path("response"));
			case "Network.loadingFinished", "Network.loadingFailed", "Network.requestServedFromCache" ->
				this.requests.remove(id);
			default -> {
			}
		}
	}

	/**
	 * Forgets what the page before has asked for; its requests have ended with it. The
	 * next page may have been asked for already when this is told.
	 */
	void pageReplaced(String document) {
		this.requests.entrySet()
			.removeIf(
					(each) -> !each.getKey().equals(document) && !(each.getValue().page() && !each.getValue().sent()));
	}

	/** Forgets what was told of requests that had ended already. */
	void tidy() {
		this.requests.values()
			.removeIf((request) -> request.site().isEmpty() && this.connections.lasts(request.sentAt()));
	}

	/** Keeps no more than what will last, because no more events will come. */
	void settle() {
		tidy();
		this.requests.values().removeIf((request) -> !request.sent() || !this.connections.lasts(request.sentAt()));
	}

	/** Those that have no connection yet, and that something on the page waits for. */
	Stream<Request> waiting() {
		return this.requests.values().stream().filter((request) -> !request.sent() && !request.aside());
	}

	/** Those that have a connection. */
	Stream<Request> sent() {
		return this.requests.values().stream().filter(Request::sent);
	}

	private Request begun(JsonNode parameters) {
		String type = parameters.path("type").asString("");
		boolean page = type.equals("Document") && parameters.path("frameId").asString("").equals(this.frame);
		int before = parameters.path("redirectHasExtraInfo").asBoolean(false) ? 1 : 0;
		return new Request(site(parameters.path("request").path("url").asString("")), page, ASIDE.contains(type), now(),
				before, 0, 0);
	}

	private Request unknown() {
		return new Request("", false, true, now(), 0, 1, now());
	}

	private void answered(String id, JsonNode response) {
		String protocol = response.path("protocol").asString("").toLowerCase(Locale.ROOT);
		boolean local = response.path("fromDiskCache").asBoolean(false)
				|| response.path("fromServiceWorker").asBoolean(false)
				|| response.path("fromPrefetchCache").asBoolean(false);
		if (protocol.startsWith("http/") && !local) {
			this.requests.computeIfPresent(id, (known, request) -> request.answered(now()));
			return;
		}
		Request request = this.requests.remove(id);
		if (request != null && !local && (protocol.startsWith("h2") || protocol.startsWith("h3"))) {
			this.connections.multiplexed(request.site());
		}
	}

	private long now() {
		return this.nanoTime.getAsLong();
	}

	/** Scheme, host and port; empty for what no site is asked for. */
	private static String site(String url) {
		int end = url.indexOf("://");
		if (!url.startsWith("http") || end < 0) {
			return "";
		}
		return url.substring(0, end + 3) + url.substring(end + 3).split("[/?#]", 2)[0];
	}

	/**
	 * A request that has not ended.
	 *
	 * @param page whether it is for the page itself
	 * @param aside whether nothing on the page waits for it
	 * @param since when it was asked for
	 * @param redirects how often it was sent elsewhere after it had gone out
	 * @param wentOut how often it has gone out
	 * @param sentAt when it went out last
	 */
	record Request(String site, boolean page, boolean aside, long since, int redirects, int wentOut, long sentAt) {

		boolean sent() {
			return this.wentOut > this.redirects;
		}

		private Request followedBy(Request next) {
			return new Request(next.site, next.page, next.aside, next.since, this.redirects + next.redirects,
					this.wentOut, this.sentAt);
		}

		private Request wentOut(Request now) {
			return new Request(this.site, this.page, this.aside, this.since, this.redirects, this.wentOut + 1,
					now.sentAt);
		}

		private Request answered(long now) {
			return sent() ? this : new Request(this.site, this.page, this.aside, this.since, this.redirects,
					this.redirects + 1, now);
		}

	}

}
