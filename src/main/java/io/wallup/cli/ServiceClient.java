package io.wallup.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The service on this PC, asked through its REST. */
final class ServiceClient {

	private static final String NOT_SIGNED_IN = "not-signed-in";

	private static final String PROBLEM = "urn:wallup:problem:";

	private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

	/** Taking a wall down ends browsers, which may need force. */
	private static final Duration STOPS_WITHIN = Duration.ofMinutes(2);

	private final URI address;

	private final int port;

	private final OwnToken token;

	private final HttpClient http;

	ServiceClient(ServiceAddress address, OwnToken token) {
		this.address = address.uri();
		this.port = address.port();
		this.token = token;
		HttpClient.Builder builder = HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.proxy(HttpClient.Builder.NO_PROXY)
			.connectTimeout(Duration.ofSeconds(5));
		if (address.certificate() != null) {
			builder.sslContext(PinnedCertificate.context(address.certificate()));
		}
		this.http = builder.build();
	}

	int port() {
		return this.port;
	}

	/** Where the service's pages are. */
	URI address() {
		return this.address;
	}

	/**
	 * Whether the service is there.
	 * @throws CommandException when something else listens on its port
	 */
	boolean isThere() {
		try {
			// without the token, which is nobody else's business
			send("GET", "/api/runs/-", ANSWERS_WITHIN, Optional.empty());
		}
		catch (ServiceProblemException ex) {
			if (ex.kind().equals(NOT_SIGNED_IN)) {
				return true;
			}
		}
		catch (CommandException ex) {
			if (ex.getCause() instanceof ConnectException) {
				return false;
			}
		}
		throw new CommandException(Exit.UNREACHABLE,
				"Port %d is used by something that is not Wallup; --port names another one".formatted(this.port));
	}

	RunView launch(String layout, List<String> tags, boolean replace) {
		List<String> query = new ArrayList<>();
		if (!tags.isEmpty()) {
			query.add("tags=" + encode(String.join(",", tags)));
		}
		if (replace) {
			query.add("replace=true");
		}
		String path = "/api/walls/" + encode(layout) + (query.isEmpty() ? "" : "?" + String.join("&", query));
		return read(send("POST", path, replace ? STOPS_WITHIN : ANSWERS_WITHIN), RunView.class);
	}

	RunView run(String id) {
		return read(send("GET", "/api/runs/" + encode(id), ANSWERS_WITHIN), RunView.class);
	}

	WallView wall(String layout) {
		return read(send("GET", "/api/walls/" + encode(layout), ANSWERS_WITHIN), WallView.class);
	}

	/** The walls that are up or coming up, and the JSON that told them. */
	Told<List<WallView>> walls() {
		String body = send("GET", "/api/walls", ANSWERS_WITHIN);
		return new Told<>(List.of(read(body, WallView[].class)), body);
	}

	void stop(String layout) {
		send("DELETE", "/api/walls/" + encode(layout), STOPS_WITHIN);
	}

	private String send(String method, String path, Duration within) {
		try {
			return send(method, path, within, this.token.read());
		}
		catch (ServiceProblemException ex) {
			if (ex.kind().equals(NOT_SIGNED_IN)) {
				throw new CommandException(Exit.UNEXPECTED,
						"The service on port %d does not let this command in; \"%s\" is of another service, expected the --state of the one that runs, or a token in %s"
							.formatted(this.port, this.token.file(), OwnToken.VARIABLE),
						ex);
			}
			throw ex;
		}
	}

	private String send(String method, String path, Duration within, Optional<String> token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.method(method, BodyPublishers.noBody())
			.header("Accept", "application/json, application/problem+json")
			.timeout(within);
		token.ifPresent((value) -> request.header("Authorization", "Bearer " + value));
		try {
			HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= 400) {
				throw problem(answer);
			}
			return answer.body();
		}
		catch (HttpTimeoutException ex) {
			throw new CommandException(Exit.UNREACHABLE,
					"The service on port %d has not answered within %d s".formatted(this.port, within.toSeconds()), ex);
		}
		catch (ConnectException ex) {
			throw new CommandException(Exit.UNREACHABLE,
					"No service answers on port %d; \"wallup\" starts it".formatted(this.port), ex);
		}
		catch (IOException ex) {
			throw new CommandException(Exit.UNREACHABLE,
					"The service on port %d hung up: %s".formatted(this.port, ex.getMessage()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandException(Exit.UNEXPECTED, "Interrupted while the service was asked", ex);
		}
	}

	private ServiceProblemException problem(HttpResponse<String> answer) {
		Optional<JsonNode> problem = json(answer.body());
		String type = problem.map((json) -> json.path("type").asString("")).orElse("");
		String detail = problem.map((json) -> json.path("detail").asString(""))
			.filter((text) -> !text.isEmpty())
			.orElse("The service on port %d answered with status %d".formatted(this.port, answer.statusCode()));
		List<String> mistakes = new ArrayList<>();
		problem.ifPresent((json) -> json.path("mistakes").forEach((mistake) -> mistakes.add(text(mistake))));
		return new ServiceProblemException(type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "", detail,
				mistakes);
	}

	private static String text(JsonNode mistake) {
		return mistake.isString() ? mistake.asString() : mistake.path("text").asString(mistake.toString());
	}

	private static Optional<JsonNode> json(String body) {
		try {
			JsonNode json = Json.read(body);
			return json.isObject() ? Optional.of(json) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private <T> T read(String body, Class<T> type) {
		try {
			return Json.read(body, type);
		}
		catch (JacksonException ex) {
			throw new CommandException(Exit.UNREACHABLE, "Port %d answers, but not as this Wallup's service does: %s"
				.formatted(this.port, ex.getOriginalMessage()), ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** A value and the JSON that told it. */
	record Told<T>(T value, String json) {
	}

}
