package io.wallup.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.wallup.browser.PageException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts what goes over the network for one page, while a sign-in is under way. */
final class PageTraffic {

	private static final Set<String> SENT = Set.of("Document", "XHR", "Fetch");

	// what a page is made of: while that is loading, it is not what it is to be
	private static final Set<String> AWAITED = Set.of("Document", "XHR", "Fetch", "Script", "Stylesheet");

	private static final int FIRST_ERROR_STATUS = 400;

	// reasons of Chrome that are not a mistake in the cookie itself
	private static final Map<String, String> BLOCKED = Map.ofEntries(
			Map.entry("UserPreferences", "in a frame of another site"),
			Map.entry("ThirdPartyPhaseout", "in a frame of another site"),
			Map.entry("ThirdPartyBlockedInFirstPartySet", "in a frame of another site"),
			Map.entry("SameSiteStrict", "in a frame of another site"),
			Map.entry("SameSiteLax", "in a frame of another site"),
			Map.entry("SameSiteUnspecifiedTreatedAsLax", "in a frame of another site"),
			Map.entry("SchemefulSameSiteStrict", "in a frame of another site"),
			Map.entry("SchemefulSameSiteLax", "in a frame of another site"),
			Map.entry("SchemefulSameSiteUnspecifiedTreatedAsLax", "in a frame of another site"),
			Map.entry("SameSiteNoneInsecure", "which is not marked as for https only"),
			Map.entry("SecureOnly", "which is for https only"));

	/**
	 * Settings of the domain Network: bodies, which Chrome would keep for us, are not.
	 */
	static final Map<String, ?> WITHOUT_BODIES = Map.of("maxTotalBufferSize", 0, "maxResourceBufferSize", 0,
			"maxPostDataSize", 0);

	private final FrameScripts scripts;

	private final String topFrame;

	private final Map<String, Request> requests = new ConcurrentHashMap<>();

	private final Set<String> awaited = ConcurrentHashMap.newKeySet();

	private final Map<String, String> hosts = new ConcurrentHashMap<>();

	private final Set<String> entered = ConcurrentHashMap.newKeySet();

	private final List<Blocked> blocked = new CopyOnWriteArrayList<>();

	private final AtomicInteger sent = new AtomicInteger();

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicInteger documents = new AtomicInteger();

	private volatile long last = SiteTime.nanoTime();

	private volatile @Nullable Failure failure;

	private volatile boolean watched;

	PageTraffic(FrameScripts scripts, String topFrame) {
		this.scripts = scripts;
		this.topFrame = topFrame;
	}

	void watch() {
		forgetAll();
		this.watched = true;
		this.scripts.enable(this, "Network", WITHOUT_BODIES);
	}

	void ignore() {
		this.watched = false;
		this.scripts.disable(this, "Network");
		forgetAll();
	}

	private void forgetAll() {
		this.requests.clear();
		this.awaited.clear();
		this.hosts.clear();
		this.blocked.clear();
		this.entered.clear();
		this.entered.add(this.topFrame);
		this.failure = null;
	}

	/** The frame is one of those that count, beside the top frame. */
	void entered(String frame) {
		this.entered.add(frame);
	}

	Traffic now() {
		Duration quiet = this.awaited.isEmpty() ? Duration.ofNanos(SiteTime.nanoTime() - this.last) : Duration.ZERO;
		Failure failure = this.failure;
		return new Traffic(this.sent.get(), this.answered.get(), this.refused.get(), this.documents.get(), quiet,
				blockedCookie().orElse(null), (failure != null) ? failure.reason() : null,
				(failure != null) ? failure.what() : "");
	}

	private Optional<String> blockedCookie() {
		return this.blocked.stream()
			.filter((each) -> this.entered.contains(each.frame()))
			.map((each) -> "cookie \"%s\" of %s, %s".formatted(each.name(), each.host(), each.why()))
			.findFirst();
	}

	void handle(String method, JsonNode parameters) {
		if (!this.watched) {
			return;
		}
		String id = parameters.path("requestId").asString("");
		switch (method) {
			case "Network.requestWillBeSent" -> sent(id, parameters);
			case "Network.responseReceived" -> answered(id, parameters);
			case "Network.responseReceivedExtraInfo" ->
				parameters.path("blockedCookies").forEach((cookie) -> blocked(this.requests.get(id), cookie));
			case "Network.loadingFinished" -> ended(id);
			case "Network.loadingFailed" -> failed(id, parameters.path("errorText").asString(""));
			case "Network.webSocketFrameSent" -> {
				this.sent.incrementAndGet();
				awaited(id);
			}
			case "Network.webSocketFrameReceived" -> {
				this.answered.incrementAndGet();
				ended(id);
			}
			case "Network.webSocketClosed" -> ended(id);
			default -> {
			}
		}
	}

	private void sent(String id, JsonNode parameters) {
		String type = parameters.path("type").asString("");
		String frame = parameters.path("frameId").asString("");
		String host = host(parameters.path("request").path("url").asString(""));
		this.requests.put(id, new Request(type, frame, host));
		if ("Document".equals(type)) {
			this.hosts.put(frame, host);
		}
		if (SENT.contains(type)) {
			this.sent.incrementAndGet();
		}
		if (AWAITED.contains(type)) {
			awaited(id);
		}
	}

	private void answered(String id, JsonNode parameters) {
		Request request = this.requests.get(id);
		if (request == null || !SENT.contains(request.type())) {
			return;
		}
		if (parameters.path("response").path("status").asInt(0) >= FIRST_ERROR_STATUS) {
			this.refused.incrementAndGet();
		}
		if ("Document".equals(request.type())) {
			this.documents.incrementAndGet();
			if (request.frame().equals(this.topFrame)) {
				this.failure = null;
			}
		}
		else {
			// what is answered without an end, such as a stream, is not waited for
			ended(id);
		}
		this.answered.incrementAndGet();
	}

	private void failed(String id, String error) {
		Request request = this.requests.get(id);
		if (request != null && "Document".equals(request.type()) && request.frame().equals(this.topFrame)) {
			NetErrors.reason(error)
				.ifPresent((reason) -> this.failure = new Failure(reason, "%s (%s)".formatted(request.host(), error)));
		}
		ended(id);
	}

	private void blocked(@Nullable Request request, JsonNode cookie) {
		// what a page has from elsewhere does not decide who it takes us for
		if (request == null || !SENT.contains(request.type())
				|| !request.host().equals(this.hosts.get(request.frame()))) {
			return;
		}
		String name = cookie.path("cookie").path("name").asString("");
		for (JsonNode reason : cookie.path("blockedReasons")) {
			String why = BLOCKED.get(reason.asString(""));
			if (why != null) {
				this.blocked.add(new Blocked(request.frame(), name, request.host(), why));
			}
		}
	}

	private void awaited(String id) {
		this.awaited.add(id);
		this.last = SiteTime.nanoTime();
	}

	private void ended(String id) {
		if (this.awaited.remove(id)) {
			this.last = SiteTime.nanoTime();
		}
	}

	private static String host(String url) {
		try {
			String host = URI.create(url).getHost();
			return (host != null) ? host : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/** What is known of a request. */
	private record Request(String type, String frame, String host) {
	}

	/** A cookie that the browser has not kept. */
	private record Blocked(String frame, String name, String host, String why) {
	}

	/** Why the top frame shows no page. */
	private record Failure(Reason reason, String what) {
	}

}
