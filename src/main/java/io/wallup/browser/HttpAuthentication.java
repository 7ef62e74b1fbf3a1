package io.wallup.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers the HTTP authentication challenges of one page: those of one origin with what
 * it was told, once for each request, and all others with a refusal. Chrome would ask a
 * person, and its question lies over the page until one comes.
 */
final class HttpAuthentication {

	// only requests that are paused have their challenge told, and each pause costs a
	// millisecond; Chrome itself refuses the challenges of frames of other sites
	private static final List<Map<String, String>> PAUSED = List.of(Map.of("resourceType", "Document"),
			Map.of("resourceType", "XHR"), Map.of("resourceType", "Fetch"), Map.of("resourceType", "Image"));

	private final DevTools devTools;

	private final String session;

	private final String topFrame;

	private final AtomicReference<@Nullable Credentials> credentials = new AtomicReference<>();

	private final Set<String> answered = ConcurrentHashMap.newKeySet();

	private volatile boolean refused;

	private volatile boolean asked;

	HttpAuthentication(DevTools devTools, String session, String topFrame) {
		this.devTools = devTools;
		this.session = session;
		this.topFrame = topFrame;
		pause(PAUSED);
	}

	private void pause(List<Map<String, String>> patterns) {
		this.devTools.tell(this.session, "Fetch.enable", Map.of("handleAuthRequests", true, "patterns", patterns));
	}

	void use(String origin, String user, String password) {
		this.credentials.set(new Credentials(origin,
				Map.of("response", "ProvideCredentials", "username", user, "password", password)));
		begin();
		List<Map<String, String>> patterns = new ArrayList<>(PAUSED);
		patterns.add(Map.of("urlPattern", origin + "/*"));
		pause(patterns);
	}

	void forget() {
		if (this.credentials.getAndSet(null) != null) {
			this.answered.clear();
			pause(PAUSED);
		}
	}

	/** Another page is gone to: what was asked for the last one no longer counts. */
	void begin() {
		this.refused = false;
		this.asked = false;
	}

	void handle(String method, JsonNode parameters) {
		String request = parameters.path("requestId").asString("");
		if ("Fetch.requestPaused".equals(method)) {
			this.devTools.tell(this.session, "Fetch.continueRequest", Map.of("requestId", request));
		}
		else if ("Fetch.authRequired".equals(method)) {
			this.devTools.tell(this.session, "Fetch.continueWithAuth",
					Map.of("requestId", request, "authChallengeResponse", response(request, parameters)));
		}
	}

	private Map<String, String> response(String request, JsonNode parameters) {
		Credentials known = this.credentials.get();
		JsonNode challenge = parameters.path("authChallenge");
		boolean ours = known != null && "Server".equals(challenge.path("source").asString(""))
				&& known.origin().equals(challenge.path("origin").asString(""));
		if (known != null && ours) {
			if (this.answered.add(request)) {
				return known.answer();
			}
			this.refused = true;
		}
		else if ("Document".equals(parameters.path("resourceType").asString(""))
				&& this.topFrame.equals(parameters.path("frameId").asString(""))) {
			this.asked = true;
		}
		return Map.of("response", "CancelAuth");
	}

	/** Whether the site has asked again after an answer. */
	boolean refused() {
		return this.refused;
	}

	/** Whether the page itself was to be had for a user and a password only. */
	boolean asked() {
		return this.asked;
	}

	/** What the challenges of an origin are answered with. */
	private record Credentials(String origin, Map<String, String> answer) {
	}

}
