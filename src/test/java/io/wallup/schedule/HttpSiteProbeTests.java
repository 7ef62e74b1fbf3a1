package io.wallup.schedule;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link HttpSiteProbe}. */
class HttpSiteProbeTests {

	private static final Duration WITHIN = Duration.ofSeconds(5);

	private final HttpSiteProbe probe = new HttpSiteProbe(WITHIN);

	@Test
	void answersWithAnyStatusBelow500() throws Exception {
		assertThat(answersWith("200 OK")).isTrue();
		assertThat(answersWith("302 Found\r\nLocation: http://127.0.0.1:1/")).isTrue();
		assertThat(answersWith("401 Unauthorized")).isTrue();
		assertThat(answersWith("404 Not Found")).isTrue();
		assertThat(answersWith("500 Internal Server Error")).isFalse();
		assertThat(answersWith("503 Service Unavailable")).isFalse();
	}

	@Test
	void answersWhenNobodyListensIsFalse() throws Exception {
		int port;
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}
		assertThat(this.probe.answers(URI.create("http://127.0.0.1:" + port + "/"), WITHIN)).isFalse();
	}

	@Test
	void answersWhenTheSiteIsSilentIsFalseInTime() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			URI site = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
			assertThat(this.probe.answers(site, Duration.ofMillis(200))).isFalse();
		}
	}

	@Test
	void answersWhenItIsNoTlsIsFalse() throws Exception {
		try (ServerSocket server = server("200 OK")) {
			assertThat(this.probe.answers(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/"), WITHIN))
				.isFalse();
		}
	}

	private boolean answersWith(String status) throws Exception {
		try (ServerSocket server = server(status)) {
			return this.probe.answers(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), WITHIN);
		}
	}

	private static ServerSocket server(String status) throws Exception {
		ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(() -> {
			try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
				socket.getInputStream().read(new byte[4096]);
				out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		return server;
	}

}
