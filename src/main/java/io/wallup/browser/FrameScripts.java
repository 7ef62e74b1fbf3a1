package io.wallup.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import io.wallup.browser.PageException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Runs the functions of {@code page.js} in the frames of one page, wherever Chrome keeps
 * them: frames of another site live in a process and a session of their own. A document
 * that is replaced while a function runs is waited for.
 */
final class FrameScripts {

	private static final Logger logger = LoggerFactory.getLogger(FrameScripts.class);

	private static final String LIBRARY = library();

	/** Worlds are numbered anew in each process, so a number may come to mean another. */
	private static final String OTHER_WORLD = "Cannot find context of ours";

	private static final String CALL = """
			(...all) => {
			  if (!globalThis.wallup) {
			    throw new Error('%s');
			  }
			  return globalThis.wallup.%%s(...all);
			}""".formatted(OTHER_WORLD);

	private static final Duration SLICE = Duration.ofSeconds(1);

	private static final int MOST_REPLACED = 3;

	private static final Duration GRACE = Duration.ofMillis(500);

	private final DevTools devTools;

	private final String pageSession;

	private final Map<String, String> sessions = new ConcurrentHashMap<>();

	private final Map<String, Map<String, ?>> enabled = new ConcurrentHashMap<>();

	private final Map<String, Set<Object>> wanting = new ConcurrentHashMap<>();

	private final BiConsumer<String, JsonNode> pageEvents;

	FrameScripts(DevTools devTools, String pageSession, BiConsumer<String, JsonNode> pageEvents) {
		this.devTools = devTools;
		this.pageSession = pageSession;
		this.pageEvents = pageEvents;
		devTools.listen(pageSession, this::handle);
		attachToFrames(pageSession);
	}

	private void attachToFrames(String session) {
		this.devTools.tell(session, "Target.setAutoAttach",
				Map.of("autoAttach", true, "waitForDebuggerOnStart", false, "flatten", true));
	}

	private void handle(String method, JsonNode parameters) {
		switch (method) {
			case "Target.attachedToTarget" -> attached(parameters);
			case "Target.detachedFromTarget" -> {
				String session = parameters.path("sessionId").asString("");
				this.sessions.values().remove(session);
				this.devTools.forget(session, "Session with given id not found", false);
			}
			default -> this.pageEvents.accept(method, parameters);
		}
	}

	private void attached(JsonNode parameters) {
		if (!"iframe".equals(parameters.path("targetInfo").path("type").asString(""))) {
			return;
		}
		String session = parameters.path("sessionId").asString("");
		this.sessions.put(parameters.path("targetInfo").path("targetId").asString(""), session);
		this.devTools.listen(session, this::handle);
		attachToFrames(session);
		this.enabled.forEach((domain, settings) -> this.devTools.tell(session, domain + ".enable", settings));
	}

	/**
	 * Has the events of a domain told for every frame that the page has or comes to have,
	 * until nobody wants them any more.
	 */
	void enable(Object who, String domain, Map<String, ?> settings) {
		this.wanting.computeIfAbsent(domain, (added) -> ConcurrentHashMap.newKeySet()).add(who);
		this.enabled.put(domain, settings);
		sessionsNow().forEach((session) -> this.devTools.tell(session, domain + ".enable", settings));
	}

	void disable(Object who, String domain) {
		Set<Object> others = this.wanting.computeIfAbsent(domain, (added) -> ConcurrentHashMap.newKeySet());
		if (others.remove(who) && others.isEmpty()) {
			this.enabled.remove(domain);
			sessionsNow().forEach((session) -> this.devTools.tell(session, domain + ".disable", Map.of()));
		}
	}

	/** The session of the process that shows the frame. */
	String sessionOf(Frame frame) {
		String own = this.sessions.get(frame.id());
		if (own != null) {
			return own;
		}
		return (frame.parent() != null) ? sessionOf(frame.parent()) : this.pageSession;
	}

	/**
	 * Whether the frame has a process of its own, so that its coordinates begin at its
	 * own corner.
	 */
	boolean isApart(Frame frame) {
		return this.sessions.containsKey(frame.id());
	}

	/** Every frame that the page has now. */
	List<Frame> all(Duration within) {
		return located(within).stream().map((located) -> Frame.top(located.id())).toList();
	}

	/** Every frame that the page has now, the first of each session being its topmost. */
	List<Located> located(Duration within) {
		List<Located> frames = new ArrayList<>();
		for (String session : sessionsNow()) {
			collect(session, this.devTools.call(session, "Page.getFrameTree", Map.of(), within).path("frameTree"),
					frames);
		}
		return frames;
	}

	private List<String> sessionsNow() {
		List<String> all = new ArrayList<>(this.sessions.values());
		all.addFirst(this.pageSession);
		return all;
	}

	private static void collect(String session, JsonNode tree, List<Located> frames) {
		JsonNode frame = tree.path("frame");
		frames.add(new Located(frame.path("id").asString(""), frame.path("parentId").asString(""), session));
		tree.path("childFrames").forEach((child) -> collect(session, child, frames));
	}

	/**
	 * Calls a function of the library, with the milliseconds that it may take as its last
	 * argument, until its result is not null or the time is over.
	 * @return the result, or null
	 * @throws PageException when the function does not understand its arguments, or the
	 * page is gone
	 */
	@Nullable JsonNode until(Frame frame, Duration within, String function, Object... arguments) {
		return until(frame, within, true, function, arguments);
	}

	/** As {@link #until}, for a function whose result is an element. */
	@Nullable String elementUntil(Frame frame, Duration within, String function, Object... arguments) {
		JsonNode result = until(frame, within, false, function, arguments);
		return (result != null) ? result.asString() : null;
	}

	private @Nullable JsonNode until(Frame frame, Duration within, boolean byValue, String function,
			Object... arguments) {
		Deadline deadline = Deadline.in(within);
		int replaced = 0;
		boolean again;
		do {
			again = false;
			Duration slice = deadline.atMost(SLICE);
			try {
				JsonNode result = once(frame, function, arguments, slice, deadline.left().plus(GRACE), byValue);
				if (result != null) {
					return result;
				}
			}
			catch (DevToolsException ex) {
				if (ex.gone()) {
					throw new PageException(Reason.GONE, function, frame.path(), deadline.spent(), ex);
				}
				logger.debug("{} in {} is tried again", function, frame.path(), ex);
				frame.world().set(null);
				// who looks only once wants to know of the present document
				again = ex.documentReplaced() && ++replaced < MOST_REPLACED;
				deadline.pause(Duration.ofMillis(10));
			}
		}
		while (again || !deadline.over());
		return null;
	}

	/**
	 * Calls a function of the library once.
	 * @throws DevToolsException when the frame has no document that can answer now
	 */
	@Nullable JsonNode once(Frame frame, String function, Object[] arguments, Duration slice, Duration answerWithin,
			boolean byValue) {
		Frame.World world = world(frame, answerWithin);
		List<Map<String, Object>> values = new ArrayList<>();
		for (Object argument : arguments) {
			values.add((argument instanceof RemoteElement(String id)) ? Map.of("objectId", id)
					: Map.of("value", argument));
		}
		values.add(Map.of("value", slice.toMillis()));
		JsonNode answer = this.devTools.call(world.session(), "Runtime.callFunctionOn",
				Map.of("executionContextId", world.context(), "functionDeclaration", CALL.formatted(function),
						"arguments", values, "awaitPromise", true, "returnByValue", byValue, "userGesture", true),
				answerWithin);
		if (answer.has("exceptionDetails")) {
			String text = answer.path("exceptionDetails").path("exception").path("description").asString("error");
			if (text.contains(OTHER_WORLD)) {
				throw new DevToolsException("Runtime.callFunctionOn", OTHER_WORLD, false);
			}
			throw new PageException(Reason.NOT_UNDERSTOOD, text.lines().findFirst().orElse(text), frame.path(),
					Duration.ZERO, null);
		}
		JsonNode result = answer.path("result");
		if (byValue) {
			JsonNode value = result.path("value");
			return (value.isMissingNode() || value.isNull()) ? null : value;
		}
		return result.has("objectId") ? result.path("objectId") : null;
	}

	private Frame.World world(Frame frame, Duration within) {
		String session = sessionOf(frame);
		Frame.World known = frame.world().get();
		if (known != null && known.session().equals(session)) {
			return known;
		}
		int context = this.devTools
			.call(session, "Page.createIsolatedWorld", Map.of("frameId", frame.id(), "worldName", "wallup"), within)
			.path("executionContextId")
			.asInt();
		this.devTools.call(session, "Runtime.evaluate", Map.of("expression", LIBRARY, "contextId", context), within);
		Frame.World made = new Frame.World(session, context);
		frame.world().set(made);
		return made;
	}

	private static String library() {
		try (InputStream in = Objects.requireNonNull(FrameScripts.class.getResourceAsStream("page.js"), "page.js")) {
			// the value of an expression is sent back: a library's is not wanted
			return new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A frame, and where it is.
	 *
	 * @param parent the frame that holds it, or the empty string for the top frame
	 * @param session that of the process that shows it
	 */
	record Located(String id, String parent, String session) {
	}

	/** An element of the page, as the browser names it. */
	record RemoteElement(String id) {
	}

}
