package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.wallup.layout.Layouts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link EventsApi}, over a real Tomcat with virtual threads. */
@OverHttp
@Timeout(300)
class EventsApiTests {

	private static final byte[] NOTHING = {};

	@LocalServerPort
	private int port;

	@Autowired
	private EventFeed feed;

	@Autowired
	private Layouts layouts;

	@Autowired
	private WebRoom.Folders folders;

	private Rest rest;

	@BeforeEach
	void connect() {
		this.rest = new Rest(this.port);
	}

	@AfterEach
	void disconnect() {
		this.rest.close();
	}

	@Test
	void listenHearsEventsAsTheyHappen() throws Exception {
		HttpResponse<Stream<String>> answer = listen();
		assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		this.feed.publish("tick", "\u00fc");
		Iterator<String> lines = answer.body().iterator();
		assertThat(lines.next()).isEqualTo("retry: 2000");
		assertThat(next(lines, "event:")).isEqualTo("event: tick");
		assertThat(next(lines, "data:")).isEqualTo("data: \"\u00fc\"");
	}

	@Test
	void listenWhenNothingHappensHearsAHeartbeat() throws Exception {
		Iterator<String> lines = listen().body().iterator();
		assertThat(next(lines, ":")).isEqualTo(":");
		assertThat(next(lines, ":")).isEqualTo(":");
	}

	@Test
	void listenWhenItNamesTheLastEventHearsWhatCameAfterIt() throws Exception {
		Iterator<String> first = listen().body().iterator();
		this.feed.publish("tick", 1);
		this.feed.publish("tick", 2);
		String id = next(first, "id:").substring("id: ".length());
		Iterator<String> again = listen("Last-Event-ID", id).body().iterator();
		assertThat(next(again, "data:")).isEqualTo("data: 2");
	}

	@Test
	void listenHearsWhatHappensToLayouts() throws Exception {
		this.layouts.refresh();
		Iterator<String> lines = listen().body().iterator();
		Path file = this.folders.layouts().resolve("heard.yaml");
		Files.writeString(file, "windows: 3");
		this.layouts.refresh();
		assertThat(next(lines, "event:")).isEqualTo("event: layout-invalid");
		assertThat(lines.next()).contains("\"layout\":\"heard\"").contains("\"mistakes\":[{\"file\"");
		Files.writeString(file, """
				screens: { main: { x: 0, y: 0, width: 800, height: 600 } }
				windows: [{ name: a, url: "https://status.example/", screen: main, area: full }]
				""");
		this.layouts.refresh();
		assertThat(next(lines, "event:")).isEqualTo("event: layout-changed");
		assertThat(lines.next()).contains("\"mistakes\":[]");
		Files.delete(file);
		this.layouts.refresh();
		assertThat(next(lines, "event:")).isEqualTo("event: layout-deleted");
		assertThat(lines.next()).contains("\"etag\":null");
	}

	@Test
	void listenWhenAcceptNamesAnotherFormIsRefused() throws Exception {
		assertThat(this.rest.send("GET", EventsApi.PATH, "Accept", "application/json").statusCode()).isEqualTo(406);
	}

	@Test
	void headOfTheEventsEndsAtOnce() throws Exception {
		for (int i = 0; i <= EventFeed.MOST_LISTENERS; i++) {
			HttpResponse<String> answer = this.rest.send("HEAD", EventsApi.PATH);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
		}
	}

	@Test
	void listenWhenOneUserListensOftenLetsTheOldestGo() throws Exception {
		Iterator<String> oldest = listen().body().iterator();
		assertThat(oldest.next()).startsWith("retry:");
		List<Rest> others = IntStream.range(0, EventFeed.MOST_OF_ONE_USER)
			.mapToObj((i) -> new Rest(this.port))
			.toList();
		for (Rest other : others) {
			assertThat(other.send("GET", EventsApi.PATH, NOTHING, BodyHandlers.ofInputStream()).statusCode())
				.isEqualTo(200);
		}
		while (oldest.hasNext()) {
			assertThat(oldest.next()).doesNotStartWith("data:");
		}
		others.forEach(Rest::close);
	}

	@Test
	void listenWhenClientDoesNotReadIsLetGoAndHoldsNobodyUp() throws Exception {
		int count = 6 * EventFeed.REMEMBERED;
		String data = "x".repeat(20_000);
		try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			slow.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(EventsApi.PATH)
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = slow.getInputStream();
			assertThat(answer.read()).isEqualTo('H');
			Iterator<String> quick = listen().body().iterator();
			for (int i = 0; i < count; i++) {
				this.feed.publish("tick", data);
				assertThat(next(quick, "event:")).isEqualTo("event: tick");
			}
			String heard = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
			assertThat(heard.split("event: tick", -1).length - 1).isLessThan(count);
		}
	}

	@Test
	void stopWhenSomebodyListensEndsTheStreamAndDoesNotWait(@TempDir Path folder) throws Exception {
		ConfigurableApplicationContext service = new SpringApplicationBuilder(WebRoom.class).run(
				"--spring.config.name=wallup", "--server.port=0",
				"--wallup.state-directory=" + new WebRoom.Folders(folder).withToken().state(),
				"--spring.lifecycle.timeout-per-shutdown-phase=50s");
		int itsPort = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		try (Rest its = new Rest(itsPort)) {
			HttpResponse<Stream<String>> answer = its.send("GET", EventsApi.PATH, NOTHING, BodyHandlers.ofLines());
			Iterator<String> lines = answer.body().iterator();
			assertThat(lines.next()).isEqualTo("retry: 2000");
			assertThat(Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
				service.close();
				return true;
			}, (closed) -> closed)).isTrue();
			assertThat(rest(lines)).noneMatch((line) -> line.startsWith("event:"));
		}
	}

	private HttpResponse<Stream<String>> listen(String... headers) throws IOException, InterruptedException {
		return this.rest.send("GET", EventsApi.PATH, NOTHING, BodyHandlers.ofLines(), headers);
	}

	private static String next(Iterator<String> lines, String start) {
		String line = lines.next();
		while (!line.startsWith(start)) {
			line = lines.next();
		}
		return line;
	}

	private static List<String> rest(Iterator<String> lines) {
		List<String> rest = new ArrayList<>();
		lines.forEachRemaining(rest::add);
		return rest;
	}

}
