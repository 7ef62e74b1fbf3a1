package io.wallup.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client of the REST under test, with the token of an administrator unless it brings
 * its own.
 */
public final class Rest implements AutoCloseable {

	private static final byte[] NOTHING = {};

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	public Rest(int port) {
		this.base = "http://localhost:" + port;
	}

	public HttpResponse<String> send(String method, String path, String... headers)
			throws IOException, InterruptedException {
		return send(method, path, NOTHING, headers);
	}

	public HttpResponse<String> send(String method, String path, byte[] body, String... headers)
			throws IOException, InterruptedException {
		return send(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
	}

	public <T> HttpResponse<T> send(String method, String path, byte[] body, BodyHandler<T> handler, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofMinutes(1))
			.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (Stream.of(headers).noneMatch("Authorization"::equals)) {
			request.header("Authorization", "Bearer " + WebRoom.TOKEN);
		}
		return this.http.send(request.build(), handler);
	}

	/** The body of an answer that says yes. */
	public static JsonNode json(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		return JsonMapper.shared().readTree(answer.body());
	}

	/** The problem that an answer tells. */
	public static JsonNode refused(HttpResponse<String> answer, int status, String kind) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.path("type").asString()).isEqualTo("urn:wallup:problem:" + kind);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("detail").asString()).isNotEmpty();
		return problem;
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
