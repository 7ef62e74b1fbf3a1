package io.wallup.web;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link RequestGuard}, in front of a real Tomcat. */
@OverHttp
class RequestGuardTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost:9247", "127.0.0.1", "127.9.9.9:1", "[::1]", "[::1]:9247",
			"wall.example", "10.1.2.3:80" })
	void requestWhenHostIsOursIsAnswered(String host) throws IOException {
		assertThat(get("/api/walls", "Host: " + host)).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:9247", "192.168.1.7",
			"[::2]", "localhost." })
	void requestWhenHostIsAnotherIsMisdirected(String host) throws IOException {
		assertThat(get("/api/walls", "Host: " + host)).startsWith("HTTP/1.1 421 ")
			.contains("Content-Type: application/problem+json")
			.contains("\"type\":\"urn:wallup:problem:wrong-host\"")
			.contains("Host is \\\"" + host + "\\\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil@localhost", "localhost@evil.example", "[::1", "[::1]evil.example", "local host",
			"localhost/evil.example" })
	void requestWhenHostIsMalformedIsRefused(String host) throws IOException {
		assertThat(get("/api/walls", "Host: " + host)).startsWith("HTTP/1.1 400 ")
			.contains("Content-Type: application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/prometheus", "/api/openapi", "/api/docs",
			"/api/swagger-ui/index.html", "/nothing", "/error" })
	void requestWhenHostIsAnotherIsMisdirectedWhateverItAsksFor(String path) throws IOException {
		assertThat(get(path, "Host: evil.example")).startsWith("HTTP/1.1 421 ");
	}

	@Test
	void requestWithoutHostIsRefused() throws IOException {
		assertThat(get("/api/walls", "Accept: */*")).startsWith("HTTP/1.1 400 ");
		assertThat(new RawHttp(this.port).send("GET /api/walls HTTP/1.0")).contains(" 421 ");
	}

	@Test
	void requestWithTwoHostsIsRefused() throws IOException {
		assertThat(get("/api/walls", "Host: localhost", "Host: evil.example")).startsWith("HTTP/1.1 400 ");
	}

	@Test
	void requestWhenTargetNamesAnotherHostIsRefused() throws IOException {
		RawHttp raw = new RawHttp(this.port);
		assertThat(raw.send("GET http://evil.example/api/walls HTTP/1.1", "Host: localhost", "Connection: close"))
			.startsWith("HTTP/1.1 400 ");
		assertThat(raw.send("GET http://evil.example/api/walls HTTP/1.1", "Host: evil.example", "Connection: close"))
			.startsWith("HTTP/1.1 421 ");
	}

	@Test
	void requestWhenForwardedHostIsAnotherIsJudgedByItsHost() throws IOException {
		assertThat(get("/api/walls", "Host: evil.example", "X-Forwarded-Host: localhost")).startsWith("HTTP/1.1 421 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "nonsense" })
	void launchWhenBrowserSendsItForAnotherSiteIsForbidden(String site) throws IOException {
		assertThat(send("POST /api/walls/pc1", "Host: localhost", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: cors"))
			.startsWith("HTTP/1.1 403 ")
			.contains("\"type\":\"urn:wallup:problem:cross-site\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost", "http://localhost:9248",
			"http://localhost:9247.evil.example", "http://evil@localhost:9247", "null", "", "localhost:9247",
			"file://localhost:9247", "http://127.0.0.1:9247" })
	void launchWhenOriginIsAnotherIsForbidden(String origin) throws IOException {
		assertThat(send("POST /api/walls/pc1", "Host: localhost:9247", "Origin: " + origin))
			.startsWith("HTTP/1.1 403 ");
	}

	@ParameterizedTest
	@CsvSource({ "localhost:9247,http://localhost:9247", "LOCALHOST:9247,http://localhost:9247",
			"wall.example,https://wall.example" })
	void launchWhenOriginIsOursIsHandled(String host, String origin) throws IOException {
		assertThat(send("POST /api/walls/none", "Host: " + host, "Origin: " + origin, "Sec-Fetch-Site: same-origin"))
			.startsWith("HTTP/1.1 404 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "POST", "PATCH", "OPTIONS" })
	void navigationWhenItWouldChangeSomethingIsForbidden(String method) throws IOException {
		assertThat(send(method + " /api/walls/pc1", "Host: localhost", "Sec-Fetch-Site: cross-site",
				"Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"))
			.startsWith("HTTP/1.1 403 ");
	}

	@Test
	void linkOnAnotherSiteMayLeadHere() throws IOException {
		assertThat(get("/api/walls", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
				"Sec-Fetch-Dest: document"))
			.startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@CsvSource({ "no-cors,image", "no-cors,script", "navigate,iframe", "cors,empty" })
	void readWhenAnotherSiteEmbedsItIsForbidden(String mode, String destination) throws IOException {
		assertThat(get("/api/screens", "Host: localhost", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: " + mode,
				"Sec-Fetch-Dest: " + destination))
			.startsWith("HTTP/1.1 403 ");
	}

	@Test
	void listenWhenAnotherSiteDoesIsForbidden() throws IOException {
		assertThat(get("/api/events", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
				"Sec-Fetch-Dest: document"))
			.startsWith("HTTP/1.1 403 ");
		assertThat(get("/api/events", "Host: localhost", "Origin: https://evil.example")).startsWith("HTTP/1.1 403 ");
	}

	@Test
	void everyAnswerOfTheApiForbidsSniffingFramingAndStoring() throws IOException {
		assertThat(get("/api/walls", "Host: localhost")).contains("X-Content-Type-Options: nosniff")
			.contains("Referrer-Policy: same-origin")
			.contains("frame-ancestors 'none'")
			.contains("Cache-Control: no-store");
	}

	private String get(String path, String... headers) throws IOException {
		return send("GET " + path, headers);
	}

	private String send(String methodAndPath, String... headers) throws IOException {
		return new RawHttp(this.port)
			.send("%s HTTP/1.1\r\n%s\r\nAuthorization: Bearer %s\r\nContent-Length: 0\r\nConnection: close"
				.formatted(methodAndPath, String.join("\r\n", headers), WebRoom.TOKEN));
	}

}
