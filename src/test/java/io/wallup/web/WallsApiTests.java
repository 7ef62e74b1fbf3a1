package io.wallup.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WallsApi} and {@link RunsApi}, with real walls on browsers in memory.
 */
@OverHttp
class WallsApiTests {

	private static final String SITE = "http://127.0.0.1:1/";

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
	void connect() throws IOException {
		this.rest = new Rest(this.port);
		this.folders.write("pc1", SITE + "1", SITE + "2");
	}

	@AfterEach
	void stopAndDisconnect() throws IOException {
		this.walls.all().stream().map(Wall::layout).forEach(this.walls::stop);
		this.folders.removeLayouts();
		this.rest.close();
	}

	@Test
	void launchBeginsARunAndTellsWhereItIs() throws Exception {
		HttpResponse<String> answer = this.rest.send("POST", "/api/walls/pc1");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		JsonNode run = Rest.json(answer);
		assertThat(answer.headers().firstValue("Location")).contains("/api/runs/" + run.path("id").asString());
		assertThat(run.propertyNames()).containsExactly("id", "layout", "trigger", "state", "startedAt", "endedAt",
				"windows");
		assertThat(run.path("layout").asString()).isEqualTo("pc1");
		assertThat(run.path("trigger").asString()).isEqualTo("rest");
		assertThat(run.path("startedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		JsonNode ended = ended(run);
		assertThat(ended.path("state").asString()).isEqualTo("up");
		JsonNode window = ended.path("windows").get(1);
		assertThat(window.propertyNames()).containsExactly("window", "state", "seconds", "wanted", "actual", "fault",
				"since", "signIn", "signedInAt", "error");
		assertThat(window.path("window").asString()).isEqualTo("w2");
		assertThat(window.path("seconds").propertyNames()).containsExactly("waiting", "loading", "placing");
		assertThat(window.path("wanted").path("x").asInt()).isEqualTo(900);
		assertThat(window.path("actual")).isEqualTo(window.path("wanted"));
		assertThat(window.path("error").isNull()).isTrue();
	}

	@Test
	void readTellsTheWallThatIsUp() throws Exception {
		launch("pc1");
		JsonNode wall = Rest.json(this.rest.send("GET", "/api/walls/pc1"));
		assertThat(wall.propertyNames()).containsExactly("layout", "run", "since", "up", "changed", "windows");
		assertThat(wall.path("up").asBoolean()).isTrue();
		assertThat(wall.path("changed").asBoolean()).isFalse();
		assertThat(Rest.json(this.rest.send("GET", "/api/walls")).get(0)).isEqualTo(wall);
		assertThat(Rest.json(this.rest.send("GET", "/api/layouts")).get(0).path("up").asBoolean()).isTrue();
		this.folders.write("pc1", SITE + "other");
		assertThat(Rest.json(this.rest.send("GET", "/api/walls/pc1")).path("changed").asBoolean()).isTrue();
	}

	@Test
	void readWhenNoWallIsUpIsNotFound() throws Exception {
		assertThat(Rest.json(this.rest.send("GET", "/api/walls")).size()).isZero();
		Rest.refused(this.rest.send("GET", "/api/walls/pc1"), 404, "no-such-wall");
	}

	@Test
	void launchWhenUpIsRefusedUnlessItReplaces() throws Exception {
		String first = launch("pc1").path("id").asString();
		Rest.refused(this.rest.send("POST", "/api/walls/pc1"), 409, "already-up");
		String second = launch("pc1?replace=true").path("id").asString();
		assertThat(second).isNotEqualTo(first);
		assertThat(Rest.json(this.rest.send("GET", "/api/walls/pc1")).path("run").asString()).isEqualTo(second);
	}

	@Test
	void launchWhileARunIsUnderWayIsRefused() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		this.browsers.hold(SITE + "held", held);
		this.folders.write("pc1", SITE + "held");
		JsonNode run = Rest.json(this.rest.send("POST", "/api/walls/pc1"));
		assertThat(run.path("state").asString()).isEqualTo("under-way");
		Rest.refused(this.rest.send("POST", "/api/walls/pc1"), 409, "run-under-way");
		Rest.refused(this.rest.send("POST", "/api/walls/pc1?replace=true"), 409, "run-under-way");
		held.countDown();
		assertThat(ended(run).path("state").asString()).isEqualTo("up");
	}

	@Test
	void launchWhenASiteIsDownEndsPartialWithTheReason() throws Exception {
		this.browsers.takeDown(SITE + "down");
		this.folders.write("pc1", SITE + "1", SITE + "down");
		JsonNode run = launch("pc1");
		assertThat(run.path("state").asString()).isEqualTo("partial");
		assertThat(run.path("windows").get(1).path("state").asString()).isEqualTo("failed");
		assertThat(run.path("windows").get(1).path("error").asString()).contains(SITE + "down");
	}

	@Test
	void launchWithTagsBringsUpTheirWindowsOnly() throws Exception {
		assertThat(launch("pc1?tags=w2,w7").path("windows")).singleElement()
			.satisfies((window) -> assertThat(window.path("window").asString()).isEqualTo("w2"));
		this.walls.stop("pc1");
		Rest.refused(this.rest.send("POST", "/api/walls/pc1?tags=w7"), 404, "no-such-window");
	}

	@Test
	void launchWhenThereIsNoSuchLayoutIsNotFound() throws Exception {
		Rest.refused(this.rest.send("POST", "/api/walls/none"), 404, "no-such-layout");
	}

	@Test
	void launchWhenLayoutWasNeverValidTellsEveryMistake() throws Exception {
		Files.writeString(this.folders.layouts().resolve("broken.yaml"), "windows: 3\nscreens: 4\n");
		JsonNode problem = Rest.refused(this.rest.send("POST", "/api/walls/broken"), 422, "invalid-layout");
		assertThat(problem.path("mistakes").size()).isEqualTo(2);
		assertThat(problem.path("mistakes").get(0).path("text").asString()).contains("broken.yaml:1:");
	}

	@Test
	void stopTakesTheWallDown() throws Exception {
		launch("pc1");
		HttpResponse<String> answer = this.rest.send("DELETE", "/api/walls/pc1");
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		Rest.refused(this.rest.send("GET", "/api/walls/pc1"), 404, "no-such-wall");
		Rest.refused(this.rest.send("DELETE", "/api/walls/pc1"), 404, "no-such-wall");
	}

	@Test
	void deleteOfALayoutLeavesItsWallUp() throws Exception {
		launch("pc1");
		assertThat(this.rest.send("DELETE", "/api/layouts/pc1", "If-Match", "*").statusCode()).isEqualTo(204);
		assertThat(Rest.json(this.rest.send("GET", "/api/walls/pc1")).path("up").asBoolean()).isTrue();
	}

	@Test
	void runsAreListedNewestFirst() throws Exception {
		this.folders.write("pc2", SITE + "3");
		String first = launch("pc1").path("id").asString();
		String second = launch("pc2").path("id").asString();
		JsonNode all = Rest.json(this.rest.send("GET", "/api/runs"));
		assertThat(all.get(0).path("id").asString()).isEqualTo(second);
		assertThat(all.get(1).path("id").asString()).isEqualTo(first);
		assertThat(Rest.json(this.rest.send("GET", "/api/runs?limit=1")).size()).isOne();
		assertThat(Rest.json(this.rest.send("GET", "/api/runs?layout=pc1")).get(0).path("id").asString())
			.isEqualTo(first);
		assertThat(Rest.json(this.rest.send("GET", "/api/runs?layout=none")).size()).isZero();
		Rest.refused(this.rest.send("GET", "/api/runs?limit=0"), 400, "bad-request");
		Rest.refused(this.rest.send("GET", "/api/runs?limit=1001"), 400, "bad-request");
	}

	@Test
	void runsAreFilteredAndOnPagesThatLinkToEachOther() throws Exception {
		this.folders.write("paged", SITE + "1");
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			ids.addFirst(launch("paged").path("id").asString());
			this.walls.stop("paged");
		}
		HttpResponse<String> first = this.rest.send("GET", "/api/runs?layout=paged&limit=2&state=up");
		assertThat(Rest.json(first)).extracting((run) -> run.path("id").asString())
			.containsExactlyElementsOf(ids.subList(0, 2));
		assertThat(first.headers().firstValue("Link"))
			.contains("</api/runs?layout=paged&limit=2&state=up&page=1>; rel=\"next\"");
		HttpResponse<String> last = this.rest.send("GET", "/api/runs?layout=paged&limit=2&state=up&page=1");
		assertThat(Rest.json(last)).extracting((run) -> run.path("id").asString()).containsExactly(ids.get(2));
		assertThat(last.headers().firstValue("Link"))
			.contains("</api/runs?layout=paged&limit=2&state=up&page=0>; rel=\"prev\"");
		assertThat(Rest.json(this.rest.send("GET", "/api/runs?layout=paged&until=2020-01-01T00:00:00Z")).size())
			.isZero();
		assertThat(Rest.json(this.rest.send("GET", "/api/runs?layout=paged&since=2020-01-01T00:00:00Z")).size())
			.isEqualTo(3);
		Rest.refused(this.rest.send("GET", "/api/runs?state=broken"), 400, "bad-request");
		Rest.refused(this.rest.send("GET", "/api/runs?since=yesterday"), 400, "bad-request");
		Rest.refused(this.rest.send("GET", "/api/runs?page=-1"), 400, "bad-request");
	}

	@Test
	void runWhenItIsNotRememberedIsNotFound() throws Exception {
		Rest.refused(this.rest.send("GET", "/api/runs/-"), 404, "no-such-run");
	}

	private JsonNode launch(String layout) throws Exception {
		return ended(Rest.json(this.rest.send("POST", "/api/walls/" + layout)));
	}

	private JsonNode ended(JsonNode run) {
		String path = "/api/runs/" + run.path("id").asString();
		return Awaitility.await()
			.until(() -> Rest.json(this.rest.send("GET", path)), (now) -> !now.path("endedAt").isNull());
	}

}
