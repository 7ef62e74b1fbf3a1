package io.wallup.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link Problems}, {@link OuterProblems} and {@link ProblemValve}. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

	@LocalServerPort
	private int port;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void disconnect() {
		this.rest.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/nothing", "/api/walls/pc1/windows/run1_1/explode", "/actuator",
			"/actuator/env", "/actuator/heapdump", "/actuator/metrics", "/error" })
	void requestWhenNothingIsAtThePathIsNotFound(String path) throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", path, "Accept", "application/json");
		JsonNode problem = Rest.refused(answer, 404, "not-found");
		assertThat(problem.path("detail").asString()).isEqualTo("Nothing is at \"" + path + "\"");
		assertThat(problem.path("instance").asString()).isEqualTo(path);
		assertThat(problem.path("title").asString()).isEqualTo("There is nothing at this path");
	}

	@Test
	void requestOfPageWhenNothingIsThereShowsAPage() throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/%3Cb%3Enothing", "Accept", "text/html,*/*;q=0.8");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
		assertThat(answer.body()).contains("There is nothing at this path").doesNotContain("<b>");
	}

	@Test
	void requestWhenMethodIsNotForThePathNamesThoseThatAre() throws Exception {
		HttpResponse<String> answer = this.rest.send("PATCH", "/api/walls");
		assertThat(Rest.refused(answer, 405, "method-not-allowed").path("detail").asString())
			.isEqualTo("The method is \"PATCH\", expected GET");
		assertThat(answer.headers().firstValue("Allow")).contains("GET");
	}

	@Test
	void requestWhenAnswerCannotBeInTheFormNamesThoseThatCan() throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/api/walls", "Accept", "image/png");
		assertThat(Rest.refused(answer, 406, "not-acceptable").path("detail").asString())
			.isEqualTo("Nothing that Accept names can be made, expected application/json");
	}

	@Test
	void requestWhenBodyIsInAnotherFormNamesThoseThatAreRead() throws Exception {
		HttpResponse<String> answer = this.rest.send("PUT", "/api/layouts/pc1",
				"name=x".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/x-www-form-urlencoded");
		assertThat(Rest.refused(answer, 415, "unsupported-media-type").path("detail").asString())
			.startsWith("Content-Type is \"application/x-www-form-urlencoded\", expected application/yaml or ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/runs?limit=many", "/api/runs?limit=99999999999" })
	void requestWhenParameterIsNoNumberSaysWhatIsExpected(String path) throws Exception {
		assertThat(Rest.refused(this.rest.send("GET", path), 400, "bad-request").path("detail").asString())
			.startsWith("limit is \"")
			.endsWith("\", expected a whole number");
	}

	@Test
	void requestWhenParameterIsNoFlagSaysWhatIsExpected() throws Exception {
		assertThat(Rest.refused(this.rest.send("POST", "/api/walls/pc1?replace=perhaps"), 400, "bad-request")
			.path("detail")
			.asString()).isEqualTo("replace is \"perhaps\", expected true or false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/faulty", "/api/faulty-filter" })
	void requestWhenServiceFailsTellsAnIdentifierAndNothingOfTheInside(String path, CapturedOutput output)
			throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", path, "Accept", "application/json");
		JsonNode problem = Rest.refused(answer, 500, "unexpected");
		assertThat(answer.body()).doesNotContain("inside").doesNotContain("Exception");
		assertThat(problem.path("instance").asString()).isEqualTo(path);
		assertThat(output).contains("Unexpected problem " + problem.path("id").asString() + " with GET " + path)
			.contains("the inside of the service");
	}

	@Test
	void requestWhenTheDiskIsFullTellsSoInASentence(CapturedOutput output) throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/api/disk-full", "Accept", "application/json");
		JsonNode problem = Rest.refused(answer, 507, "disk-full");
		assertThat(problem.path("detail").asString())
			.isEqualTo("File \"users.json\" cannot be written: its disk is full");
		assertThat(output).doesNotContain("Unexpected problem");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/walls/[x] HTTP/1.1", "GET /api/walls/%2e%2e%2fx HTTP/1.1", "TRACE / HTTP/1.1",
			"GET /api/%zz HTTP/1.1", "GET /api/walls/%00 HTTP/1.1", "GET /api/walls/..\\x HTTP/1.1",
			"GET /api/%ff HTTP/1.1" })
	void requestWhenTomcatRefusesItIsAProblem(String line) throws IOException {
		String answer = new RawHttp(this.port).send(line, "Host: localhost", "Connection: close");
		assertThat(answer).containsPattern("^HTTP/1.1 40[05] ")
			.contains("Content-Type: application/problem+json")
			.contains("\"type\":\"urn:wallup:problem:")
			.doesNotContain("Tomcat")
			.doesNotContain("at org.apache");
	}

	@Test
	void everyKindHasATypeOfItsOwn() {
		assertThat(Stream.of(Problem.values()).map(Problem::type)).doesNotHaveDuplicates();
	}

}
