package io.wallup.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.wallup.signin.Recipes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link SignInsApi} and {@link TryOutsApi}. */
@OverHttp
class SignInsApiTests {

	private static final String RECIPE = """
			# how we sign in
			url: http://127.0.0.1:1/
			steps:
			  - type: { into: { name: username }, text: anna }
			  - submit: { name: form }
			signed-in: { url-matches: ".*home" }
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Recipes recipes;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void forget() {
		this.recipes.find("mine").ifPresent((file) -> this.recipes.delete("mine", file.etag()));
		this.rest.close();
	}

	@Test
	void putCreatesReplacesByItsVersionAndKeepsTheOldOne() throws Exception {
		HttpResponse<String> created = send("PUT", "", RECIPE);
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		String etag = created.headers().firstValue("ETag").orElseThrow();
		Rest.refused(send("PUT", "", RECIPE), 428, "precondition-required");
		Rest.refused(send("PUT", "", RECIPE, "If-Match", "\"other\""), 412, "recipe-changed");
		HttpResponse<String> replaced = send("PUT", "", RECIPE.replace("anna", "berta"), "If-Match", etag);
		assertThat(replaced.statusCode()).isEqualTo(200);
		JsonNode versions = Rest.json(this.rest.send("GET", "/api/sign-ins/mine/versions"));
		String version = versions.get(0).path("id").asString();
		assertThat(this.rest.send("GET", "/api/sign-ins/mine/versions/" + version).body()).isEqualTo(RECIPE);
		assertThat(this.rest.send("GET", "/api/sign-ins/mine").body()).contains("berta").contains("# how we sign in");
	}

	@Test
	void putWithMistakesTellsTheirLinesAndWritesNothing() throws Exception {
		JsonNode problem = Rest.refused(send("PUT", "", "url: 7\nstep: []\n"), 422, "invalid-recipe");
		assertThat(problem.path("mistakes").get(0).path("line").asInt()).isEqualTo(1);
		assertThat(this.recipes.find("mine")).isEmpty();
		JsonNode validation = Rest.json(send("POST", "/validate", "url: 7\n"));
		assertThat(validation.path("valid").asBoolean()).isFalse();
	}

	@Test
	void listTellsSecretsAndLayouts() throws Exception {
		JsonNode all = Rest.json(this.rest.send("GET", "/api/sign-ins"));
		assertThat(all.get(0).path("name").asString()).isEqualTo("site");
		assertThat(all.get(0).path("secrets").get(0).asString()).isEqualTo("password");
	}

	@Test
	void deleteNeedsTheVersion() throws Exception {
		String etag = send("PUT", "", RECIPE).headers().firstValue("ETag").orElseThrow();
		Rest.refused(send("DELETE", "", ""), 428, "precondition-required");
		assertThat(send("DELETE", "", "", "If-Match", etag).statusCode()).isEqualTo(204);
		Rest.refused(this.rest.send("GET", "/api/sign-ins/mine"), 404, "no-such-recipe");
	}

	@Test
	void tryOfATextThatIsNotSavedTellsEachStepAsItEnds() throws Exception {
		HttpResponse<String> begun = send("POST", "/try", RECIPE);
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
		String location = begun.headers().firstValue("Location").orElseThrow();
		Awaitility.await().until(() -> !running(location));
		JsonNode tried = Rest.json(this.rest.send("GET", location));
		assertThat(tried.path("state").asString()).as(tried.toString()).isEqualTo("signed-in");
		assertThat(tried.path("plan").size()).isEqualTo(4);
		assertThat(tried.path("steps").size()).isEqualTo(4);
		Rest.refused(this.rest.send("GET", location + "/picture", "Accept", "image/png"), 404, "no-such-try");
		Rest.refused(this.rest.send("GET", location.replace("mine", "site")), 404, "no-such-try");
		assertThat(this.recipes.find("mine")).isEmpty();
	}

	@Test
	void tryOfATextWithMistakesIsRefused() throws Exception {
		Rest.refused(send("POST", "/try", "url: 7\n"), 422, "invalid-recipe");
	}

	private boolean running(String location) throws Exception {
		return Rest.json(this.rest.send("GET", location)).path("state").asString().equalsIgnoreCase("running");
	}

	private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
		String[] all = Stream.concat(Stream.of("Content-Type", "application/yaml"), Stream.of(headers))
			.toArray(String[]::new);
		return this.rest.send(method, "/api/sign-ins/mine" + path, body.getBytes(StandardCharsets.UTF_8), all);
	}

}
