package io.wallup.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A REST service that answers what it is told to. */
final class FakeService implements RunningService, ServiceStarter {

	final List<String> calls = new CopyOnWriteArrayList<>();

	final List<String> tokens = new CopyOnWriteArrayList<>();

	final List<ServiceRequest> started = new CopyOnWriteArrayList<>();

	final List<String> closed = new CopyOnWriteArrayList<>();

	private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

	/** What else happens when something is asked. */
	final Map<String, Runnable> reactions = new ConcurrentHashMap<>();

	private final HttpServer server;

	FakeService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
		problem("GET /api/runs/-", 401, "not-signed-in", "Nobody is signed in");
	}

	/** Answers with each of the bodies in turn, and then always with the last. */
	FakeService json(String request, String... bodies) {
		Deque<Answer> queue = new ArrayDeque<>();
		for (String body : bodies) {
			queue.add(new Answer(200, body));
		}
		this.answers.put(request, queue);
		return this;
	}

	FakeService problem(String request, int status, String kind, String detail) {
		this.answers.put(request, new ArrayDeque<>(List.of(new Answer(status, """
				{ "type": "urn:wallup:problem:%s", "title": "No", "status": %d, "detail": "%s",
				  "mistakes": [ { "file": "layouts/pc1.yaml", "text": "pc1.yaml:3:5: error: no" } ] }
				""".formatted(kind, status, detail.replace("\"", "\\\""))))));
		return this;
	}

	@Override
	public RunningService start(ServiceRequest request) {
		this.started.add(request);
		return this;
	}

	@Override
	public int port() {
		return this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.closed.add("service");
	}

	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		String token = exchange.getRequestHeaders().getFirst("Authorization");
		if (!request.endsWith("/api/runs/-")) {
			this.calls.add(request);
			this.tokens.add(String.valueOf(token));
		}
		else if (token != null) {
			this.tokens.add("shown to a stranger: " + token);
		}
		this.reactions.getOrDefault(request, () -> {
		}).run();
		Deque<Answer> queue = this.answers.getOrDefault(request, new ArrayDeque<>());
		Answer answer = (queue.size() > 1) ? queue.poll() : queue.peek();
		byte[] body = ((answer != null) ? answer.body() : "nothing at " + request).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((answer != null) ? answer.status() : 404, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private record Answer(int status, String body) {
	}

}
