package io.wallup.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.wallup.browser.Browser;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.TestDesktop;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Sign;
import io.wallup.wall.Walls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A dashboard, in a real Chrome, that attacks the service which shows it. */
@OverHttp
class HostilePageIntegrationTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	/**
	 * The title lists what the page could read; the fragment tells the service's origin.
	 */
	private static final String ATTACK = """
			<!doctype html><title>attacking</title><iframe name=hole></iframe><script>
			const base = location.hash.slice(1), got = [];
			const soon = (what) => Promise.race([what, new Promise((done) => setTimeout(done, 4000))]);
			const read = (path, options) => fetch(base + path, options).then((answer) => answer.text())
			  .then((text) => { if (text) got.push(path); }, () => {});
			const form = (path, type) => { const it = document.createElement('form');
			  Object.assign(it, { action: base + path, method: 'post', enctype: type, target: 'hole' });
			  it.innerHTML = '<input name=replace value=true>'; document.documentElement.append(it); it.submit(); };
			const socket = (path) => new Promise((done) => { const it = new WebSocket(base.replace('http', 'ws') + path);
			  it.onopen = () => { got.push(path); done(); }; it.onerror = done; });
			const events = (path) => new Promise((done) => { const it = new EventSource(base + path);
			  it.onopen = () => { got.push(path); done(); }; it.onerror = () => { it.close(); done(); }; });
			const image = (path) => new Promise((done) => { const it = new Image();
			  it.onload = () => { got.push(path); done(); }; it.onerror = done; it.src = base + path; });
			const frame = (path) => new Promise((done) => { const it = document.createElement('iframe');
			  it.onload = () => { try { if (it.contentDocument.body.textContent) got.push(path); } catch {} done(); };
			  it.src = base + path; document.documentElement.append(it); });
			const all = [frame('/'), frame('/api/walls'), socket('/api/events'), events('/api/events'),
			  image('/api/walls/pc1/windows/w1/screenshot')];
			for (const path of ['/', '/api/walls', '/api/layouts/pc1', '/api/runs', '/actuator/health', '/actuator/prometheus']) {
			  all.push(read(path), read(path, { mode: 'no-cors' }), read(path, { credentials: 'include' }));
			}
			const post = { method: 'POST', mode: 'no-cors', credentials: 'include' };
			all.push(read('/api/walls/pc1', post), read('/api/walls/pc1?replace=true', { ...post, body: 'replace=true' }),
			  read('/api/walls/pc1', { method: 'POST', headers: { 'X-Anything': '1' } }),
			  read('/api/layouts/pc1', { method: 'DELETE', headers: { 'If-Match': '*' } }),
			  read('/api/layouts/evil', { method: 'PUT', body: 'screens: {}' }));
			navigator.sendBeacon(base + '/api/walls/pc1', 'x');
			for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
			  form('/api/walls/pc1', type);
			}
			Promise.all(all.map(soon)).then(() => document.title = 'got [' + got.join(' ') + ']');
			</script>""";

	@LocalServerPort
	private int port;

	@Autowired
	private WebRoom.Folders folders;

	@Autowired
	private Walls walls;

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path state;

	HttpServer site;

	TestDesktop desktop;

	Page page;

	@BeforeEach
	void start() throws IOException {
		this.folders.write("pc1", "http://127.0.0.1:1/");
		this.site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.site.createContext("/", (exchange) -> {
			boolean attack = exchange.getRequestURI().getPath().equals("/attack");
			byte[] body = (attack ? ATTACK : "an open door").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.site.start();
		this.desktop = new TestDesktop("1600x1200", this.state);
		BrowserSettings plain = BrowserSettings.DEFAULT;
		Browser browser = this.desktop.browsers()
			.launch(new BrowserRequest("evil", "page",
					new BrowserSettings(plain.kind(), null, plain.sharing(), plain.profile(),
							List.of("--host-resolver-rules=MAP *.evil.example 127.0.0.1")),
					new Bounds(0, 0, 900, 700), List.of()));
		this.page = browser.firstPage();
	}

	@AfterEach
	void stop() throws IOException {
		this.desktop.close();
		this.site.stop(0);
		this.folders.removeLayouts();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1 127.0.0.1", "localhost 127.0.0.1", "www.evil.example localhost",
			"www.evil.example www.evil.example", "www.evil.example rebound.evil.example" })
	void pageReadsNothingAndChangesNothing(String hosts) throws IOException {
		String[] names = hosts.split(" ", -1);
		byte[] layout = Files.readAllBytes(this.folders.layouts().resolve("pc1.yaml"));
		this.page.open("http://%s:%d/attack#http://%s:%d".formatted(names[0], this.site.getAddress().getPort(),
				names[1], this.port), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Title("got [")), SOON)).isPresent();
		assertThat(this.page.title()).isEqualTo("got []");
		assertThat(this.walls.all()).isEmpty();
		assertThat(this.folders.layouts()).isDirectoryContaining((file) -> file.endsWith("pc1.yaml"));
		assertThat(this.folders.layouts().resolve("evil.yaml")).doesNotExist();
		assertThat(Files.readAllBytes(this.folders.layouts().resolve("pc1.yaml"))).isEqualTo(layout);
	}

	@Test
	void attackWhenNobodyGuardsReadsAll() {
		String origin = "http://127.0.0.1:" + this.site.getAddress().getPort();
		this.page.open(origin + "/attack#" + origin, SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Title("got [")), SOON)).isPresent();
		assertThat(this.page.title()).contains("/api/walls", "/api/layouts/pc1", "/actuator/health");
	}

	@Test
	void openWhenTheNameOfTheSiteIsReboundToTheServiceIsRefused() {
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> this.page.open("http://www.evil.example:%d/".formatted(this.port), SOON))
			.withMessageContaining("421");
	}

}
