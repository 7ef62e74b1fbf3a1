package io.wallup.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Trigger;
import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowAction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link WindowsApi} and {@link ScreensApi}. */
@OverHttp
class WindowsApiTests {

	private static final String SITE = "http://127.0.0.1:1/windows/";

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
	void bringUp() throws IOException {
		this.rest = new Rest(this.port);
		this.folders.write("pc3", SITE + "1");
		this.walls.launch("pc3", Set.of(), false, Trigger.REST);
		awaitUp();
	}

	@AfterEach
	void takeDown() throws IOException {
		this.walls.all().stream().map(Wall::layout).forEach(this.walls::stop);
		this.folders.removeLayouts();
		this.rest.close();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN")
	void actBeginsAndReturns(WindowAction action) throws Exception {
		HttpResponse<String> answer = this.rest.send("POST", "/api/walls/pc3/windows/w1/" + action);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		assertThat(answer.body()).isEmpty();
		awaitUp();
	}

	@Test
	void actWhenThereIsNoSuchWindowIsNotFound() throws Exception {
		Rest.refused(this.rest.send("POST", "/api/walls/none/windows/w1/reload"), 404, "no-such-wall");
		Rest.refused(this.rest.send("POST", "/api/walls/pc3/windows/w9/reload"), 404, "no-such-window");
	}

	@ParameterizedTest
	@ValueSource(strings = { "explode", "sign_in", "RELOAD" })
	void actWhenThereIsNoSuchActionIsNotFound(String action) throws Exception {
		Rest.refused(this.rest.send("POST", "/api/walls/pc3/windows/w1/" + action), 404, "not-found");
	}

	@Test
	void actWhenMethodOnlyReadsIsRefused() throws Exception {
		Rest.refused(this.rest.send("GET", "/api/walls/pc3/windows/w1/reload"), 405, "method-not-allowed");
	}

	@Test
	void actWhenWindowIsNotReadyIsRefused() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		this.browsers.hold(SITE + "held", held);
		this.folders.write("pc4", SITE + "held");
		this.walls.launch("pc4", Set.of(), false, Trigger.REST);
		Rest.refused(this.rest.send("POST", "/api/walls/pc4/windows/w1/reload"), 409, "not-ready");
		held.countDown();
	}

	@Test
	void signInOfAWindowWithoutOneIsRefused() throws Exception {
		Rest.refused(this.rest.send("POST", "/api/walls/pc3/windows/w1/sign-in"), 409, "not-ready");
	}

	@Test
	void glanceIsAPictureThatIsSentOnceToTheSameClient() throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/api/walls/pc3/windows/w1/glance?width=480");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
		assertThat(answer.headers().firstValue("Wallup-Stale")).contains("false");
		assertThat(answer.headers().firstValue("Wallup-Taken")).isPresent();
		String etag = answer.headers().firstValue("ETag").orElseThrow();
		assertThat(
				this.rest.send("GET", "/api/walls/pc3/windows/w1/glance?width=480", "If-None-Match", etag).statusCode())
			.isEqualTo(304);
	}

	@Test
	void glanceWhenThereIsNoSuchWindowIsAProblem() throws Exception {
		Rest.refused(this.rest.send("GET", "/api/walls/pc3/windows/w9/glance", "Accept", "image/jpeg"), 404,
				"no-such-window");
	}

	@Test
	void applyBringsTheWallToItsFileAndBoundsTellWhereItsWindowsStand() throws Exception {
		this.folders.write("pc3", SITE + "1", SITE + "2");
		HttpResponse<String> answer = this.rest.send("POST", "/api/walls/pc3/apply");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/api/runs/");
		Awaitility.await()
			.until(() -> this.walls.find("pc3").orElseThrow().up()
					&& this.walls.find("pc3").orElseThrow().windows().size() == 2);
		assertThat(Rest.json(this.rest.send("GET", "/api/walls/pc3/bounds")).path("w2").path("x").asInt())
			.isEqualTo(900);
		Rest.refused(this.rest.send("POST", "/api/walls/none/apply"), 404, "no-such-wall");
	}

	@Test
	void screenshotIsAPictureThatNobodyStores() throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/api/walls/pc3/windows/w1/screenshot");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.body()).isIn("plain", "blanked");
	}

	@Test
	void screenshotWhenThereIsNoSuchWindowIsAProblem() throws Exception {
		Rest.refused(this.rest.send("GET", "/api/walls/pc3/windows/w9/screenshot", "Accept", "image/png"), 404,
				"no-such-window");
		Rest.refused(this.rest.send("GET", "/api/walls/none/windows/w1/screenshot"), 404, "no-such-wall");
	}

	@Test
	void screensAreThoseThatABrowserSees() throws Exception {
		HttpResponse<String> answer = this.rest.send("GET", "/api/screens");
		assertThat(Rest.json(answer).get(0).propertyNames()).containsExactly("label", "bounds", "workArea", "scale",
				"primary");
	}

	private void awaitUp() {
		Awaitility.await().until(() -> this.walls.find("pc3").orElseThrow().up());
	}

}
