package io.wallup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.wallup.demo.DemoEvent;
import io.wallup.demo.DemoSettings;
import io.wallup.demo.DemoSites;
import io.wallup.demo.Site;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The service as it is shipped, in a process of its own, with real browsers. */
class ServiceIntegrationTests {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port = freePort();

	DemoSites sites;

	@Nullable Process service;

	@BeforeEach
	void writeFiles() throws IOException {
		this.sites = DemoSites.start(DemoSettings.QUICK);
		write("config/wallup.yaml", "wallup: { browser: { virtual-display: 2560x2880 } }\n");
		write("config/secrets/demo-user", DemoSettings.QUICK.user());
		write("config/secrets/demo-password", DemoSettings.QUICK.password());
		String layout = Files.readString(Path.of("layouts/demo.yaml"));
		for (Site site : Site.values()) {
			String recipe = Files.readString(Path.of("config/sign-ins/demo-" + site + ".yaml"));
			write("config/sign-ins/demo-" + site + ".yaml", withPort(recipe, site));
			layout = withPort(layout, site);
		}
		write("layouts/demo.yaml", layout.replace("\nwindows:", "\nstartup: { delay: 1s }\nwindows:"));
	}

	private String withPort(String text, Site site) {
		return text.replace("127.0.0.1:" + site.port(), "127.0.0.1:" + this.sites.port(site));
	}

	private void write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	@AfterEach
	void stop() throws InterruptedException {
		Process running = Objects.requireNonNull(this.service);
		List<ProcessHandle> started = running.descendants().toList();
		running.destroy();
		assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
		this.sites.close();
		assertThat(started).noneMatch(ServiceIntegrationTests::running);
	}

	@Test
	void serviceBringsItsStartupLayoutUpAndLeavesNothingWhenItIsEnded() {
		start();
		awaitHealthy();
		assertThat(get("/api/walls/demo").body()).contains("\"up\":true");
		assertThat(signIns()).isEqualTo(2);
	}

	@Test
	void serviceThatWasKilledIsCleanedUpAfterByTheNext() throws InterruptedException {
		start();
		awaitHealthy();
		Process killed = Objects.requireNonNull(this.service);
		List<ProcessHandle> left = killed.descendants().toList();
		killed.destroyForcibly().waitFor();
		assertThat(left).anyMatch(ServiceIntegrationTests::running);
		start();
		awaitHealthy();
		assertThat(left).noneMatch(ServiceIntegrationTests::running);
		assertThat(signIns()).isEqualTo(4);
	}

	@Test
	void changedLayoutIsNoticedAndAnInvalidOneLeavesTheLastGoodInForce() throws IOException {
		start();
		awaitHealthy();
		Path file = this.folder.resolve("layouts/demo.yaml");
		Files.writeString(file, "# a remark\n", StandardOpenOption.APPEND);
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.until(() -> get("/api/walls/demo").body().contains("\"changed\":true"));
		Files.writeString(file, "nonsense: 1\n", StandardOpenOption.APPEND);
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.until(() -> get("/api/layouts").body().contains("\"valid\":false"));
		HttpResponse<String> replaced = post("/api/walls/demo?replace=true");
		assertThat(replaced.statusCode()).isEqualTo(202);
		awaitHealthy();
	}

	@Test
	void secondLaunchIsRefusedAndStopTakesTheWallDown() {
		start();
		awaitHealthy();
		assertThat(post("/api/walls/demo").statusCode()).isEqualTo(409);
		HttpResponse<String> stopped = send(HttpRequest.newBuilder().DELETE(), "/api/walls/demo");
		assertThat(stopped.statusCode()).isEqualTo(204);
		assertThat(browsers()).isZero();
		assertThat(post("/api/walls/demo").statusCode()).isEqualTo(202);
		awaitHealthy();
	}

	private void start() {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/wallup.jar"));
		command.addAll(List.of("--layouts", path("layouts"), "--config", path("config"), "--state", path("var"),
				"--port", String.valueOf(this.port)));
		try {
			this.service = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("service.log").toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	private void awaitHealthy() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(250))
			.failFast("the service has ended", () -> !Objects.requireNonNull(this.service).isAlive())
			.ignoreException(UncheckedIOException.class)
			.until(() -> get("/actuator/health").statusCode() == 200
					&& get("/api/walls/demo").body().contains("\"up\":true"));
	}

	private HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder().GET(), path);
	}

	private HttpResponse<String> post(String path) {
		return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String path) {
		try {
			return this.http.send(request.uri(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private long signIns() {
		return this.sites.events().stream().filter((event) -> event.kind() == DemoEvent.Kind.SIGNED_IN).count();
	}

	private long browsers() {
		return Objects.requireNonNull(this.service)
			.descendants()
			.filter((process) -> process.info().commandLine().orElse("").contains("--user-data-dir="))
			.count();
	}

	/** A process that has ended and that nobody has asked for has no command any more. */
	private static boolean running(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

}
