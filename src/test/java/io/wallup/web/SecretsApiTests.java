package io.wallup.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.wallup.signin.SecretStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link SecretsApi}. */
@OverHttp
class SecretsApiTests {

	private static final String VALUE = "s3cret-of-the-tests";

	@LocalServerPort
	private int port;

	@Autowired
	private SecretStore store;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void forget() {
		this.store.names().forEach(this.store::remove);
		this.rest.close();
	}

	@Test
	void secretThatIsSetIsListedWithItsSourceAndNeverWithItsValue() throws Exception {
		assertThat(put("api-password", VALUE).statusCode()).isEqualTo(204);
		HttpResponse<String> answer = this.rest.send("GET", "/api/secrets");
		assertThat(answer.body()).doesNotContain(VALUE);
		JsonNode secret = find(Rest.json(answer), "api-password");
		assertThat(secret.path("status").path("from").asString()).isEqualToIgnoringCase("store");
		assertThat(this.store.find("api-password")).contains(VALUE);
	}

	@Test
	void secretThatARecipeWantsIsListedWithIt() throws Exception {
		JsonNode secret = find(Rest.json(this.rest.send("GET", "/api/secrets")), "password");
		assertThat(secret.path("recipes").get(0).asString()).isEqualTo("site");
	}

	@Test
	void secretHasNoAddressToReadItFrom() throws Exception {
		put("api-password", VALUE);
		Rest.refused(this.rest.send("GET", "/api/secrets/api-password"), 405, "method-not-allowed");
	}

	@Test
	void deleteForgetsItAndASecondTimeIsNotFound() throws Exception {
		put("api-password", VALUE);
		assertThat(this.rest.send("DELETE", "/api/secrets/api-password").statusCode()).isEqualTo(204);
		Rest.refused(this.rest.send("DELETE", "/api/secrets/api-password"), 404, "no-such-secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%2e%2e%2fx", "a%20b", "-a", "con" })
	void putUnderWhatIsNoNameIsRefusedAndDoesNotRepeatTheValue(String name) throws Exception {
		HttpResponse<String> answer = put(name, VALUE);
		assertThat(answer.statusCode()).isBetween(400, 404);
		assertThat(answer.body()).doesNotContain(VALUE);
		assertThat(this.store.names()).isEmpty();
	}

	@Test
	void putOfTooMuchIsRefused() throws Exception {
		Rest.refused(put("api-password", "x".repeat(70_000)), 413, "too-large");
	}

	private HttpResponse<String> put(String name, String value) throws Exception {
		return this.rest.send("PUT", "/api/secrets/" + name, value.getBytes(StandardCharsets.UTF_8), "Content-Type",
				"text/plain");
	}

	private static JsonNode find(JsonNode answer, String name) {
		for (JsonNode secret : answer.path("secrets")) {
			if (secret.path("status").path("name").asString().equals(name)) {
				return secret;
			}
		}
		throw new AssertionError("no " + name + " in " + answer);
	}

}
