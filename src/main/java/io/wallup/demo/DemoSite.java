package io.wallup.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** One site on a loopback port. */
final class DemoSite implements AutoCloseable {

	private static final int LONGEST_POST = 10_000;

	static {
		// else each answer on a connection that is kept waits 40 ms for an
		// acknowledgement
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final Site site;

	private final SitePages pages;

	private final Duration latency;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicReference<Health> health = new AtomicReference<>(Health.WELL);

	private final AtomicReference<CompletableFuture<Void>> silence = new AtomicReference<>(new CompletableFuture<>());

	DemoSite(Site site, int port, DemoSettings settings, DemoEvents events) {
		this.site = site;
		this.pages = new SitePages(site, settings, events);
		this.latency = settings.latency();
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Port %d for %s: %s".formatted(port, site, ex.getMessage()), ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	URI uri() {
		return URI.create("http://127.0.0.1:%d/%s/".formatted(this.server.getAddress().getPort(), this.site));
	}

	void health(Health health) {
		this.health.set(health);
		if (health != Health.SILENT) {
			this.silence.getAndSet(new CompletableFuture<>()).complete(null);
		}
	}

	void expire() {
		this.pages.expire();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (this.health.get() == Health.SILENT) {
				this.silence.get().join();
			}
			switch (this.health.get()) {
				case WELL -> send(exchange, answerTo(exchange));
				case FAILING -> send(exchange, Answer.status(503, "not now"));
				case DEAD, SILENT -> {
					// Closing the exchange without an answer hangs up.
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Answer answerTo(HttpExchange exchange) throws IOException, InterruptedException {
		String path = exchange.getRequestURI().getPath();
		if (path.startsWith("/assets/")) {
			String file = path.substring(8);
			return Pages.asset(file).map((text) -> Answer.asset(file, text)).orElse(Answer.status(404, "not found"));
		}
		if (path.equals("/expire")) {
			expire();
			return Answer.status(200, "ok");
		}
		return switch (exchange.getRequestMethod()) {
			case "GET" -> {
				Thread.sleep(this.latency);
				yield this.pages.get(path, exchange.getRequestHeaders().getFirst("Cookie"));
			}
			case "POST" -> {
				Form form = Form.parse(body(exchange));
				if (!path.equals("/beacon")) {
					Thread.sleep(this.latency);
				}
				yield this.pages.post(path, form);
			}
			default -> Answer.status(405, "GET or POST");
		};
	}

	private static String body(HttpExchange exchange) throws IOException {
		return new String(exchange.getRequestBody().readNBytes(LONGEST_POST), StandardCharsets.UTF_8);
	}

	private static void send(HttpExchange exchange, Answer answer) throws IOException {
		byte[] bytes = answer.bytes();
		exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
		answer.headers().forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
		if (bytes.length > 0) {
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		health(Health.DEAD);
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
