package io.wallup.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Sign;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attacks on the debugging port of a real Chrome, from one of its pages and from afar.
 */
class DebuggingPortIntegrationTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static TestSite site;

	static BrowserLauncher launcher;

	static Browser browser;

	static int port;

	static String socket;

	@BeforeAll
	static void start() throws IOException {
		site = new TestSite();
		launcher = new BrowserLauncher(new BrowserProperties(null, false, false, "1600x1200", List.of()), state);
		browser = launcher
			.launch(new BrowserRequest("test", "port", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500), List.of()));
		try (Stream<Path> files = Files.walk(state)) {
			List<String> active = Files
				.readAllLines(files.filter((file) -> file.endsWith("DevToolsActivePort")).findFirst().orElseThrow());
			port = Integer.parseInt(active.getFirst());
			socket = active.get(1);
		}
	}

	@AfterAll
	static void stop() {
		launcher.close();
		site.close();
	}

	@Test
	void pageOfTheBrowserGetsNothingFromThePort() throws IOException {
		assertThat(send("GET /json/version HTTP/1.1", "Host: 127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
		for (String origin : List.of(site.origin(), site.origin().replace("127.0.0.1", "localhost"))) {
			browser.firstPage().open("about:blank", SOON);
			browser.firstPage().open(origin + "/attack#" + port + "|" + socket, SOON);
			assertThat(browser.firstPage().waitForAny(List.of(new Sign.Title("got [")), SOON)).isPresent();
			assertThat(browser.firstPage().title()).isEqualTo("got []");
		}
	}

	@Test
	void socketWhenAPageAsksForItIsForbidden() throws IOException {
		for (String origin : List.of(site.origin(), "http://evil.example", "null", "http://127.0.0.1")) {
			assertThat(send("GET " + socket + " HTTP/1.1", "Host: 127.0.0.1:" + port, "Connection: Upgrade",
					"Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
					"Origin: " + origin))
				.as(origin)
				.startsWith("HTTP/1.1 403");
		}
	}

	@Test
	void portWhenItsNameIsReboundAnswersNot() throws IOException {
		assertThat(send("GET /json HTTP/1.1", "Host: evil.example:" + port)).doesNotContain("webSocketDebuggerUrl");
	}

	@Test
	void portIsOpenOnLoopbackOnly() throws IOException {
		for (InetAddress address : NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress())
			.toList()) {
			assertThatExceptionOfType(IOException.class).as(address.toString()).isThrownBy(() -> {
				try (Socket attempt = new Socket()) {
					attempt.connect(new InetSocketAddress(address, port), 2_000);
				}
			});
		}
		assertThat(listeners()).isNotEmpty().allMatch((address) -> address.equals("0100007F"));
	}

	/** The addresses on which something listens at that port, as Linux tells them. */
	private static List<String> listeners() throws IOException {
		String end = ":%04X".formatted(port);
		return Stream.concat(lines("/proc/net/tcp"), lines("/proc/net/tcp6"))
			.map((line) -> line.strip().split("\\s+", -1))
			.filter((columns) -> columns[1].endsWith(end) && columns[3].equals("0A"))
			.map((columns) -> columns[1].substring(0, columns[1].length() - end.length()))
			.toList();
	}

	private static Stream<String> lines(String file) throws IOException {
		return Files.exists(Path.of(file)) ? Files.readAllLines(Path.of(file)).stream().skip(1) : Stream.empty();
	}

	private static String send(String... lines) throws IOException {
		try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
			connection.setSoTimeout(5_000);
			connection.getOutputStream()
				.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			byte[] answer = new byte[2_000];
			int read = Math.max(0, connection.getInputStream().read(answer));
			return new String(answer, 0, read, StandardCharsets.ISO_8859_1);
		}
		catch (ConnectException ex) {
			throw new IllegalStateException("Nothing listens at port " + port, ex);
		}
	}

}
