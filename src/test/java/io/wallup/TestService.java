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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import io.wallup.demo.DemoSettings;
import io.wallup.demo.DemoSites;
import io.wallup.demo.Site;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service as it is shipped, in a process of its own, with the demo's sites and its
 * layout, and a virtual display for its walls.
 */
public final class TestService implements AutoCloseable {

	/** The password of the administrator, whose name is admin. */
	public static final String PASSWORD = "a wall of 5 windows";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path folder;

	private final int port = freePort();

	private final DemoSites sites = DemoSites.start(DemoSettings.QUICK);

	private @Nullable Process process;

	/**
	 * Writes the files of a service; it does not run yet.
	 * @param folder where they are written to
	 * @param startup the layout's startup as YAML, or nothing
	 */
	public TestService(Path folder, @Nullable String startup) {
		this.folder = folder;
		write("config/wallup.yaml", "wallup: { browser: { virtual-display: 2560x2880 } }\n");
		write("config/secrets/demo-user", DemoSettings.QUICK.user());
		write("config/secrets/demo-password", DemoSettings.QUICK.password());
		String layout = read(Path.of("layouts/demo.yaml"));
		for (Site site : Site.values()) {
			String recipe = read(Path.of("config/sign-ins/demo-" + site + ".yaml"));
			write("config/sign-ins/demo-" + site + ".yaml", withPort(recipe, site));
			layout = withPort(layout, site);
		}
		write("layouts/demo.yaml", (startup != null)
				? layout.replace("\nwindows:", "\nstartup: %s\nwindows:".formatted(startup)) : layout);
	}

	private String withPort(String text, Site site) {
		return text.replace("127.0.0.1:" + site.port(), "127.0.0.1:" + this.sites.port(site));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a file into the service's folder. */
	public void write(String file, String text) {
		try {
			Path path = this.folder.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads a file of the service's folder. */
	public String read(String file) {
		return read(this.folder.resolve(file));
	}

	/** The folder of layouts, config and var. */
	public Path folder() {
		return this.folder;
	}

	/** The demo's sites that its walls show. */
	public DemoSites sites() {
		return this.sites;
	}

	/** The process of the service. */
	public Process process() {
		return Objects.requireNonNull(this.process);
	}

	/** Starts the service. */
	public void start() {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/wallup.jar"));
		command.addAll(List.of("--layouts", path("layouts"), "--config", path("config"), "--state", path("var"),
				"--port", String.valueOf(this.port)));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("service.log").toFile()));
		builder.environment().put("WALLUP_ADMIN_PASSWORD", PASSWORD);
		try {
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		awaitThat("the service answers", () -> get("/actuator/health").statusCode() > 0);
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

	/** Starts the wall of a layout, when it is not up, and waits until it stands. */
	public void bringUp(String layout) {
		send("POST", "/api/walls/" + layout);
		awaitUp(layout);
	}

	/** Waits until the wall of a layout stands. */
	public void awaitUp(String layout) {
		awaitThat("wall " + layout + " is up", () -> get("/api/walls/" + layout).body().contains("\"up\":true"));
	}

	/** Waits for something; fails at once when the service has ended. */
	public void awaitThat(String what, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofMillis(100))
			.failFast("the service has ended", () -> !process().isAlive())
			.ignoreException(UncheckedIOException.class)
			.until(condition);
	}

	/** What the service answers. */
	public HttpResponse<String> get(String path) {
		return send("GET", path);
	}

	/** What the service answers to a request without a body. */
	public HttpResponse<String> send(String method, String path) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
				.timeout(Duration.ofMinutes(1))
				.method(method, HttpRequest.BodyPublishers.noBody());
			Path token = this.folder.resolve("var/access/cli-token");
			if (Files.exists(token)) {
				request.header("Authorization", "Bearer " + Files.readString(token));
			}
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The address of something at the service. */
	public String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	/** How many browsers the service has. */
	public long browsers() {
		return process().descendants()
			.filter((each) -> each.info().commandLine().orElse("").contains("--user-data-dir="))
			.count();
	}

	/** A process that has ended and that nobody has asked for has no command any more. */
	public static boolean running(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

	/** Ends the service, which must leave nothing behind, and the sites. */
	@Override
	public void close() {
		List<ProcessHandle> started = process().descendants().toList();
		process().destroy();
		try {
			assertThat(process().waitFor(120, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.sites.close();
		assertThat(started).noneMatch(TestService::running);
	}

}
