package io.wallup.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link ScheduleApi}. */
@OverHttp
class ScheduleApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WebRoom.Folders folders;

	@Autowired
	private Walls walls;

	private Rest rest;

	@BeforeEach
	void connect() throws IOException {
		this.rest = new Rest(this.port);
		this.folders.write("pc1", "http://127.0.0.1:1/1");
		Files.writeString(this.folders.layouts().resolve("pc1.yaml"), "startup: { delay: 0s }\n",
				StandardOpenOption.APPEND);
		this.folders.write("pc2", "http://127.0.0.1:1/2");
	}

	@AfterEach
	void stopAndDisconnect() throws IOException {
		this.walls.all().stream().map(Wall::layout).forEach(this.walls::stop);
		this.folders.removeLayouts();
		this.rest.close();
	}

	@Test
	void scheduleListsWhatComesUpByItself() throws Exception {
		JsonNode all = Rest.json(this.rest.send("GET", "/api/schedule"));
		assertThat(all).singleElement().satisfies((only) -> {
			assertThat(only.propertyNames()).containsExactly("id", "layout", "state", "at", "delay", "waitFor",
					"waitAtMost");
			assertThat(only.path("layout").asString()).isEqualTo("pc1");
			assertThat(only.path("state").asString()).isEqualTo("next-start");
			assertThat(only.path("delay").asString()).isEqualTo("PT0S");
		});
	}

	@Test
	void pausedStaysSoUntilItIsResumed() throws Exception {
		assertThat(state(this.rest.send("POST", "/api/schedule/pc1/pause"))).isEqualTo("paused");
		assertThat(Rest.json(this.rest.send("GET", "/api/schedule")).get(0).path("state").asString())
			.isEqualTo("paused");
		assertThat(state(this.rest.send("POST", "/api/schedule/pc1/resume"))).isEqualTo("next-start");
	}

	@Test
	void fireLaunchesUnlessItIsUpAlready() throws Exception {
		HttpResponse<String> answer = this.rest.send("POST", "/api/schedule/pc1/fire");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		JsonNode run = Rest.json(answer);
		assertThat(answer.headers().firstValue("Location")).contains("/api/runs/" + run.path("id").asString());
		assertThat(run.path("trigger").asString()).isEqualTo("schedule");
		assertThat(this.rest.send("POST", "/api/schedule/pc1/fire").statusCode()).isEqualTo(409);
	}

	@Test
	void layoutWithoutStartupIsNotFound() throws Exception {
		Rest.refused(this.rest.send("POST", "/api/schedule/pc2/pause"), 404, "no-such-startup");
		Rest.refused(this.rest.send("POST", "/api/schedule/none/fire"), 404, "no-such-startup");
	}

	private static String state(HttpResponse<String> answer) {
		return Rest.json(answer).path("state").asString();
	}

}
