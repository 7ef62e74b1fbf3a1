package io.wallup.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link LayoutsApi}, with real files. */
@OverHttp
class LayoutsApiTests {

	private static final String VALID = """
			description: Two dashboards
			screens:
			  main: { x: 0, y: 0, width: 1920, height: 1080 }
			windows:
			  - { name: left, url: https://status.example/a, screen: main, area: left-half, tags: [first] }
			  - { name: right, url: https://status.example/b, screen: main, area: right-half }
			""";

	private static final String INVALID = """
			screens:
			  main: { x: 0, y: 0, width: 0, height: 1080 }
			windows:
			  - { name: left, url: https://status.example/a, screen: man, area: left-half }
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private WebRoom.Folders folders;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void disconnectAndRemoveTheLayouts() throws IOException {
		this.rest.close();
		this.folders.removeLayouts();
	}

	@Test
	void listTellsEveryLayoutAlsoTheInvalidOnes() throws Exception {
		write("pc1", VALID);
		write("unread", INVALID);
		JsonNode list = Rest.json(this.rest.send("GET", "/api/layouts"));
		assertThat(list.size()).isEqualTo(2);
		JsonNode valid = list.get(0);
		assertThat(valid.path("name").asString()).isEqualTo("pc1");
		assertThat(valid.path("description").asString()).isEqualTo("Two dashboards");
		assertThat(valid.path("etag").asString()).isNotEmpty();
		assertThat(valid.path("valid").asBoolean()).isTrue();
		assertThat(valid.path("up").asBoolean()).isFalse();
		assertThat(valid.path("windows").asInt()).isEqualTo(2);
		assertThat(valid.path("mistakes").asInt()).isZero();
		JsonNode invalid = list.get(1);
		assertThat(invalid.path("valid").asBoolean()).isFalse();
		assertThat(invalid.path("description").isNull()).isTrue();
		assertThat(invalid.path("mistakes").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/yaml", "text/html,application/xml;q=0.9,*/*;q=0.8",
			"application/json;q=0.5,application/yaml" })
	void readIsTheTextOfTheFile(String accept) throws Exception {
		write("pc1", "# caf\u00e9\n" + VALID);
		HttpResponse<String> answer = this.rest.send("GET", "/api/layouts/pc1", "Accept", accept);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/yaml");
		assertThat(answer.headers().firstValue("ETag")).get().asString().matches("\"[0-9a-f]+\"");
		assertThat(answer.headers().allValues("Vary")).contains("Accept");
		assertThat(answer.body()).isEqualTo("# caf\u00e9\n" + VALID);
	}

	@Test
	void readWhenClientHasTheVersionIsNotModified() throws Exception {
		write("pc1", VALID);
		HttpResponse<String> answer = this.rest.send("GET", "/api/layouts/pc1", "If-None-Match", etag("pc1"));
		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.body()).isEmpty();
		write("pc1", VALID + "# changed\n");
		assertThat(this.rest.send("GET", "/api/layouts/pc1", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "application/json", "application/json, */*;q=0.1", "application/yaml;q=0.5,application/json" })
	void readInJsonTellsTheLayout(String accept) throws Exception {
		write("pc1", VALID);
		JsonNode layout = Rest.json(this.rest.send("GET", "/api/layouts/pc1", "Accept", accept));
		assertThat(layout.path("name").asString()).isEqualTo("pc1");
		assertThat("\"" + layout.path("etag").asString() + "\"").isEqualTo(etag("pc1"));
		assertThat(layout.path("current").asBoolean()).isTrue();
		assertThat(layout.path("mistakes").size()).isZero();
		JsonNode window = layout.path("layout").path("windows").get(0);
		assertThat(window.path("name").asString()).isEqualTo("left");
		assertThat(window.path("area").asString()).isEqualTo("left-half");
		assertThat(window.path("tags").get(0).asString()).isEqualTo("first");
	}

	@Test
	void readInJsonWhenFileIsInvalidTellsEveryMistakeAndWhatIsInForce() throws Exception {
		write("pc1", VALID);
		etag("pc1");
		write("pc1", INVALID);
		JsonNode layout = Rest.json(this.rest.send("GET", "/api/layouts/pc1", "Accept", "application/json"));
		assertThat(layout.path("current").asBoolean()).isFalse();
		assertThat(layout.path("layout").path("description").asString()).isEqualTo("Two dashboards");
		JsonNode mistake = layout.path("mistakes").get(1);
		assertThat(mistake.path("line").asInt()).isEqualTo(4);
		assertThat(mistake.path("severity").asString()).isEqualTo("error");
		assertThat(mistake.path("didYouMean").asString()).isEqualTo("main");
		assertThat(mistake.path("text").asString()).contains("pc1.yaml:4:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "bad%20name", "caf%C3%A9" })
	void readWhenThereIsNoSuchLayoutIsNotFound(String name) throws Exception {
		Rest.refused(this.rest.send("GET", "/api/layouts/" + name), 404, "no-such-layout");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/yaml", "text/plain;charset=UTF-8", "application/x-yaml" })
	void writeWhenThereIsNoneCreatesIt(String type) throws Exception {
		HttpResponse<String> answer = put("new", VALID, "Content-Type", type, "If-None-Match", "*");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(answer.headers().firstValue("Location")).contains("/api/layouts/new");
		assertThat(answer.headers().firstValue("ETag")).contains(etag("new"));
		assertThat(Rest.json(answer).path("current").asBoolean()).isTrue();
		assertThat(this.folders.layouts().resolve("new.yaml")).hasContent(VALID);
	}

	@Test
	void writeWithoutMediaTypeAndPreconditionCreatesIt() throws Exception {
		assertThat(put("new", VALID).statusCode()).isEqualTo(201);
	}

	@Test
	void writeWhenClientHasTheVersionReplacesIt() throws Exception {
		write("pc1", VALID);
		String before = etag("pc1");
		HttpResponse<String> answer = put("pc1", VALID + "# changed\n", "If-Match", before);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).contains(etag("pc1")).get().isNotEqualTo(before);
		assertThat(this.folders.layouts().resolve("pc1.yaml")).hasContent(VALID + "# changed\n");
		Rest.refused(put("pc1", VALID, "If-Match", before), 412, "layout-changed");
	}

	@Test
	void writeWithoutIfMatchIsRefusedWhenThereIsOne() throws Exception {
		write("pc1", VALID);
		Rest.refused(put("pc1", VALID), 428, "precondition-required");
		Rest.refused(put("pc1", VALID, "If-None-Match", "*"), 412, "layout-changed");
		Rest.refused(put("pc1", VALID, "If-None-Match", "\"x\""), 400, "bad-request");
	}

	@Test
	void writeWhenItHasMistakesTellsThemAllAndWritesNothing() throws Exception {
		write("pc1", VALID);
		JsonNode problem = Rest.refused(put("pc1", INVALID, "If-Match", etag("pc1")), 422, "invalid-layout");
		assertThat(problem.path("mistakes").size()).isEqualTo(2);
		assertThat(problem.path("mistakes").get(0).path("line").asInt()).isEqualTo(2);
		assertThat(this.folders.layouts().resolve("pc1.yaml")).hasContent(VALID);
		Rest.refused(put("new", INVALID), 422, "invalid-layout");
		assertThat(this.folders.layouts().resolve("new.yaml")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bad%20name", ".hidden", "nul", "a%3Ab" })
	void writeWhenNameIsNoneIsRefused(String name) throws Exception {
		Rest.refused(put(name, VALID), 422, "invalid-layout");
		assertThat(this.folders.layouts()).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "..%2Fout", "..%5Cout", "%2e%2e%2Fout", "out%00", "a%0Ab" })
	void writeWhenNameLeadsOutOfTheFolderIsRefused(String name) throws Exception {
		String answer = new RawHttp(this.port).send("PUT /api/layouts/%s HTTP/1.1".formatted(name), "Host: localhost",
				"Connection: close", "Content-Length: 0");
		assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
		assertThat(this.folders.layouts().resolveSibling("out.yaml")).doesNotExist();
	}

	@Test
	void writeWhenBodyIsTooLargeIsRefused() throws Exception {
		String large = VALID + "#".repeat(LayoutBody.MOST);
		Rest.refused(put("new", large), 413, "too-large");
		Rest.refused(this.rest.send("POST", "/api/layouts/new/validate", bytes(large)), 413, "too-large");
		String largest = VALID + "#".repeat(LayoutBody.MOST - bytes(VALID).length);
		assertThat(put("new", largest).statusCode()).isEqualTo(201);
	}

	@Test
	void deleteWhenClientHasTheVersionDeletesIt() throws Exception {
		write("pc1", VALID);
		Rest.refused(this.rest.send("DELETE", "/api/layouts/pc1"), 428, "precondition-required");
		Rest.refused(this.rest.send("DELETE", "/api/layouts/pc1", "If-Match", "\"other\""), 412, "layout-changed");
		HttpResponse<String> answer = this.rest.send("DELETE", "/api/layouts/pc1", "If-Match", etag("pc1"));
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(this.folders.layouts()).isEmptyDirectory();
		Rest.refused(this.rest.send("DELETE", "/api/layouts/pc1", "If-Match", "*"), 404, "no-such-layout");
	}

	@Test
	void validateWithoutBodyChecksTheFile() throws Exception {
		write("pc1", VALID);
		write("pc2", INVALID);
		assertThat(validate("pc1", "").path("valid").asBoolean()).isTrue();
		JsonNode invalid = validate("pc2", "");
		assertThat(invalid.path("valid").asBoolean()).isFalse();
		assertThat(invalid.path("mistakes").size()).isEqualTo(2);
		Rest.refused(this.rest.send("POST", "/api/layouts/none/validate"), 404, "no-such-layout");
	}

	@Test
	void validateWithBodyChecksTheBodyAndWritesNothing() throws Exception {
		write("pc1", VALID);
		assertThat(validate("pc1", INVALID).path("mistakes").size()).isEqualTo(2);
		assertThat(validate("new", VALID).path("valid").asBoolean()).isTrue();
		assertThat(this.folders.layouts().resolve("pc1.yaml")).hasContent(VALID);
		assertThat(this.folders.layouts().resolve("new.yaml")).doesNotExist();
	}

	@Test
	void validateWhenThereAreOnlyWarningsIsValid() throws Exception {
		JsonNode answer = validate("pc1", VALID.replace("right-half", "left-half"));
		assertThat(answer.path("valid").asBoolean()).isTrue();
		assertThat(answer.path("mistakes").get(0).path("severity").asString()).isEqualTo("warning");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folders.layouts().resolve(name + ".yaml"), text);
	}

	private HttpResponse<String> put(String name, String text, String... headers) throws Exception {
		return this.rest.send("PUT", "/api/layouts/" + name, bytes(text), headers);
	}

	private JsonNode validate(String name, String text) throws Exception {
		return Rest.json(this.rest.send("POST", "/api/layouts/%s/validate".formatted(name), bytes(text)));
	}

	private String etag(String name) throws Exception {
		return this.rest.send("GET", "/api/layouts/" + name).headers().firstValue("ETag").orElseThrow();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
