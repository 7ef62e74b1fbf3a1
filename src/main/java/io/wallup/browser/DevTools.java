package io.wallup.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection to the debugging socket of a browser, speaking the Chrome DevTools
 * Protocol in its flat form: one socket, with a session identifier for each page and
 * frame. A page that hangs or crashed delays nobody but its own callers.
 */
final class DevTools implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DevTools.class);

	private static final JsonMapper json = new JsonMapper();

	private static final Duration CONNECT_WITHIN = Duration.ofSeconds(60);

	private static final Duration SLICE = Duration.ofMillis(250);

	private final AtomicInteger lastId = new AtomicInteger();

	private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();

	private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();

	private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();

	private final Queue<Consumer<String>> whenClosed = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final AtomicReference<@Nullable WebSocket> socket = new AtomicReference<>();

	private final AtomicReference<@Nullable Thread> sender = new AtomicReference<>();

	private DevTools() {
	}

	/**
	 * Connects.
	 * @throws DevToolsException when the browser does not take the connection in time
	 */
	static DevTools connect(HttpClient http, URI address) {
		DevTools devTools = new DevTools();
		try {
			WebSocket socket = http.newWebSocketBuilder()
				.connectTimeout(CONNECT_WITHIN)
				.buildAsync(address, devTools.new Incoming())
				.orTimeout(CONNECT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
				.join();
			devTools.socket.set(socket);
			Thread sender = Thread.ofVirtual().name("devtools-sender").unstarted(() -> devTools.sendAll(socket));
			devTools.sender.set(sender);
			sender.start();
			return devTools;
		}
		catch (CompletionException ex) {
			throw new DevToolsException("connect", "%s does not answer (%s)".formatted(address, ex.getCause()), true);
		}
	}

	/**
	 * Sends a command without waiting.
	 * @param session the session it is for, or nothing for the browser itself
	 * @return its result, or a {@link DevToolsException} when the browser refuses it or
	 * goes away
	 */
	CompletableFuture<JsonNode> send(@Nullable String session, String method, Map<String, ?> parameters) {
		int id = this.lastId.incrementAndGet();
		CompletableFuture<JsonNode> result = new CompletableFuture<>();
		this.pending.put(id, new Pending(session, result));
		// whoever completes it, and also when nobody waits for it any longer
		var unused = result.whenComplete((answer, refusal) -> this.pending.remove(id));
		if (this.closed.get()) {
			result
				.completeExceptionally(new DevToolsException(method, "the connection to the browser is closed", true));
			return result;
		}
		Map<String, ?> message = (session != null)
				? Map.of("id", id, "method", method, "params", parameters, "sessionId", session)
				: Map.of("id", id, "method", method, "params", parameters);
		this.outgoing.add(json.writeValueAsString(message));
		return result;
	}

	/**
	 * Sends a command and waits for its result.
	 * @throws DevToolsException when the browser refuses it, goes away, or does not
	 * answer within the time
	 */
	JsonNode call(@Nullable String session, String method, Map<String, ?> parameters, Duration within) {
		CompletableFuture<JsonNode> result = send(session, method, parameters);
		return await(method, result, within);
	}

	/** Sends a command whose result nobody needs; a refusal is logged. */
	void tell(@Nullable String session, String method, Map<String, ?> parameters) {
		CompletableFuture<JsonNode> answer = send(session, method, parameters);
		var unused = answer.whenComplete((result, refusal) -> {
			if (refusal != null) {
				logger.debug("{} had no effect", method, refusal);
			}
		});
	}

	/** Waits for the result of a command that was sent. */
	static JsonNode await(String method, CompletableFuture<JsonNode> result, Duration within) {
		Deadline deadline = Deadline.in(within);
		try {
			do {
				try {
					return result.get(Math.max(1, deadline.atMost(SLICE).toMillis()), TimeUnit.MILLISECONDS);
				}
				catch (TimeoutException ex) {
					logger.trace("{} is not answered yet", method, ex);
				}
			}
			while (!deadline.over());
			DevToolsException late = new DevToolsException(method,
					"no answer within %d ms".formatted(deadline.spent().toMillis()), false);
			// a hung page's commands would be remembered for ever
			result.completeExceptionally(late);
			throw late;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof DevToolsException refused) {
				throw refused;
			}
			throw new IllegalStateException(method, ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DevToolsException(method, "interrupted", true);
		}
	}

	/**
	 * Has the events of a session handed to the listener, with their method and
	 * parameters. It must not block.
	 * @param session the session, or the empty string for the browser itself
	 */
	void listen(String session, BiConsumer<String, JsonNode> listener) {
		this.listeners.put(session, listener);
	}

	/**
	 * Has no more events of the session handed on; what it has not answered, it will not.
	 */
	void forget(String session, String why, boolean gone) {
		this.listeners.remove(session);
		this.pending.values()
			.stream()
			.filter((each) -> session.equals(each.session()))
			.forEach((each) -> each.result().completeExceptionally(new DevToolsException("command", why, gone)));
	}

	/** Has the action run when the connection ends other than by {@link #close()}. */
	void whenClosed(Consumer<String> action) {
		this.whenClosed.add(action);
		if (this.closed.get()) {
			fireClosed("the connection to the browser ended");
		}
	}

	private void sendAll(WebSocket socket) {
		try {
			while (!this.closed.get()) {
				socket.sendText(this.outgoing.take(), true).join();
			}
		}
		catch (InterruptedException ex) {
			logger.trace("Nothing more is sent", ex);
		}
		catch (RuntimeException ex) {
			ended("the connection to the browser broke: " + ex.getMessage());
		}
	}

	private void receive(String text) {
		JsonNode message = json.readTree(text);
		if (!message.has("id")) {
			BiConsumer<String, JsonNode> listener = this.listeners.get(message.path("sessionId").asString(""));
			if (listener != null) {
				listener.accept(message.path("method").asString(""), message.path("params"));
			}
			return;
		}
		Pending answered = this.pending.remove(message.path("id").asInt());
		if (answered == null) {
			return;
		}
		CompletableFuture<JsonNode> result = answered.result();
		if (message.has("error")) {
			result.completeExceptionally(
					new DevToolsException("command", message.path("error").path("message").asString(""), false));
		}
		else {
			result.complete(message.path("result"));
		}
	}

	private void ended(String why) {
		if (this.closed.compareAndSet(false, true)) {
			Thread sending = this.sender.get();
			WebSocket open = this.socket.get();
			// without them the connection has ended before anything was sent
			if (sending != null && sending != Thread.currentThread()) {
				sending.interrupt();
			}
			if (open != null) {
				open.abort();
			}
			failPending(why);
			fireClosed(why);
		}
	}

	private void failPending(String why) {
		this.pending.values()
			.forEach((each) -> each.result().completeExceptionally(new DevToolsException("command", why, true)));
	}

	private void fireClosed(String why) {
		for (Consumer<String> action = this.whenClosed.poll(); action != null; action = this.whenClosed.poll()) {
			action.accept(why);
		}
	}

	@Override
	public void close() {
		this.whenClosed.clear();
		ended("the connection to the browser was closed");
	}

	/** Puts the parts of a message together. */
	private final class Incoming implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				String message = this.text.toString();
				this.text.setLength(0);
				if (this.text.capacity() > 1 << 16) {
					this.text.trimToSize();
				}
				try {
					receive(message);
				}
				catch (RuntimeException ex) {
					logger.warn("A message of the browser could not be handled", ex);
				}
			}
			webSocket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
			ended("the browser ended");
			return null;
		}

		@Override
		public void onError(WebSocket webSocket, Throwable error) {
			ended("the browser ended");
		}

	}

	/** A command that has not been answered. */
	private record Pending(@Nullable String session, CompletableFuture<JsonNode> result) {
	}

}
