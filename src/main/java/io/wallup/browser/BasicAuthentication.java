package io.wallup.browser;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;

/**
 * Answers the HTTP authentication challenges of one origin, and of no other, once for
 * each request.
 */
final class BasicAuthentication {

	private final DevTools devTools;

	private final String session;

	private final String origin;

	private final Map<String, String> credentials;

	private final Set<String> answered = ConcurrentHashMap.newKeySet();

	private volatile boolean refused;

	BasicAuthentication(DevTools devTools, String session, String origin, String user, String password) {
		this.devTools = devTools;
		this.session = session;
		this.origin = origin;
		this.credentials = Map.of("response", "ProvideCredentials", "username", user, "password", password);
		devTools.tell(session, "Fetch.enable",
				Map.of("handleAuthRequests", true, "patterns", new Object[] { Map.of("urlPattern", origin + "/*") }));
	}

	void handle(String method, JsonNode parameters) {
		String request = parameters.path("requestId").asString("");
		if ("Fetch.requestPaused".equals(method)) {
			this.devTools.tell(this.session, "Fetch.continueRequest", Map.of("requestId", request));
		}
		else if ("Fetch.authRequired".equals(method)) {
			this.devTools.tell(this.session, "Fetch.continueWithAuth", Map.of("requestId", request,
					"authChallengeResponse", response(request, parameters.path("authChallenge"))));
		}
	}

	private Map<String, String> response(String request, JsonNode challenge) {
		boolean ours = "Server".equals(challenge.path("source").asString(""))
				&& this.origin.equals(challenge.path("origin").asString(""));
		if (ours && !this.answered.add(request)) {
			this.refused = true;
			ours = false;
		}
		if (!ours) {
			return Map.of("response", "CancelAuth");
		}
		return this.credentials;
	}

	/** Whether the site has asked again after an answer. */
	boolean refused() {
		return this.refused;
	}

	void end() {
		this.devTools.tell(this.session, "Fetch.disable", Map.of());
	}

}
