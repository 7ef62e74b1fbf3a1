package io.wallup.web;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Set;

import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for what the actuator shows. */
@OverHttp
class ActuatorTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WebRoom.Folders folders;

	@Autowired
	private FakeBrowsers browsers;

	@Autowired
	private Walls walls;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void disconnect() throws Exception {
		this.folders.removeLayouts();
		this.rest.close();
	}

	@Test
	void healthIsDownWhileAWallThatShouldBeUpIsNot() throws Exception {
		assertThat(this.rest.send("GET", "/actuator/health").statusCode()).isEqualTo(200);
		this.browsers.takeDown("http://127.0.0.1:1/health");
		this.folders.write("pc5", "http://127.0.0.1:1/health");
		this.walls.launch("pc5", Set.of(), false, Trigger.REST);
		Awaitility.await().until(() -> this.rest.send("GET", "/actuator/health").body().contains("failed"));
		HttpResponse<String> answer = this.rest.send("GET", "/actuator/health");
		assertThat(answer.statusCode()).isEqualTo(503);
		JsonNode health = JsonMapper.shared().readTree(answer.body());
		assertThat(health.path("status").asString()).isEqualTo("DOWN");
		assertThat(health.path("components").path("walls").path("details").path("pc5").asString())
			.contains("http://127.0.0.1:1/health");
		this.walls.stop("pc5");
		assertThat(this.rest.send("GET", "/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	void prometheusTellsWallsRunsAndLayouts() throws Exception {
		Files.writeString(this.folders.layouts().resolve("broken.yaml"), "windows: 3\n");
		this.folders.write("pc6", "http://127.0.0.1:1/metrics");
		this.walls.launch("pc6", Set.of(), false, Trigger.REST);
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.rest.send("GET", "/actuator/prometheus").body())
				.contains("wallup_windows{layout=\"pc6\",state=\"up\"} 1.0")
				.contains("wallup_windows{layout=\"pc6\",state=\"signing-in\"} 0.0")
				.contains("wallup_runs_total{layout=\"pc6\",state=\"up\"} 1.0")
				.contains("wallup_run_duration_seconds_count{layout=\"pc6\",state=\"up\"} 1")
				.contains("wallup_window_phase_seconds_count{phase=\"loading\"}")
				.contains("wallup_layouts_invalid 1.0"));
		this.walls.stop("pc6");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/env", "/heapdump", "/metrics", "/beans", "/configprops", "/loggers", "/quartz",
			"/threaddump", "/info", "/mappings", "/shutdown", "/scheduledtasks" })
	void nothingElseIsShown(String path) throws Exception {
		Rest.refused(this.rest.send("GET", "/actuator" + path), 404, "not-found");
	}

	@Test
	void openApiDescribesEveryPathAndItsRefusals() throws Exception {
		JsonNode api = Rest.json(this.rest.send("GET", "/api/openapi"));
		assertThat(api.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/layouts", "/api/layouts/{name}",
				"/api/layouts/{name}/validate", "/api/walls", "/api/walls/{layout}",
				"/api/walls/{layout}/windows/{window}/{action}", "/api/walls/{layout}/windows/{window}/screenshot",
				"/api/walls/{layout}/windows/{window}/glance", "/api/walls/{layout}/apply", "/api/walls/{layout}/bounds",
				"/api/runs", "/api/runs/{id}", "/api/schedule", "/api/schedule/{id}/pause", "/api/schedule/{id}/resume",
				"/api/schedule/{id}/fire", "/api/sign-ins", "/api/sign-ins/{name}", "/api/sign-ins/{name}/validate",
				"/api/sign-ins/{name}/versions", "/api/sign-ins/{name}/versions/{version}", "/api/sign-ins/{name}/try",
				"/api/sign-ins/{name}/tries/{id}", "/api/sign-ins/{name}/tries/{id}/picture", "/api/secrets",
				"/api/secrets/{name}", "/api/screens", "/api/events");
		assertThat(api.path("paths")).allSatisfy((path) -> assertThat(path).allSatisfy((operation) -> {
			assertThat(operation.path("summary").asString()).isNotEmpty();
			assertThat(operation.path("operationId").asString()).doesNotContain("_");
			assertThat(operation.path("responses")
				.path("default")
				.path("content")
				.path("application/problem+json")
				.path("schema")
				.path("$ref")
				.asString()).isEqualTo("#/components/schemas/Problem");
		}));
		assertThat(api.path("components")
			.path("schemas")
			.path("WindowStatus")
			.path("properties")
			.path("state")
			.path("enum")).extracting(JsonNode::asString).contains("signing-in");
	}

	@Test
	void docsLoadNothingFromElsewhere() throws Exception {
		assertThat(this.rest.send("GET", "/api/docs").headers().firstValue("Location"))
			.contains("/api/swagger-ui/index.html");
		HttpResponse<String> page = this.rest.send("GET", "/api/swagger-ui/index.html");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("https://").doesNotContain("src=\"//");
		assertThat(page.headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.startsWith("default-src 'self'");
		assertThat(this.rest.send("GET", "/api/openapi/swagger-config").body()).contains("\"validatorUrl\":\"none\"");
	}

}
