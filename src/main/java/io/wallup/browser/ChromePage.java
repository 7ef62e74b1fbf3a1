package io.wallup.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import io.wallup.browser.FrameScripts.RemoteElement;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Bounds;
import io.wallup.layout.Locator;
import io.wallup.layout.Monitor;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page driven over the Chrome DevTools Protocol: with trusted input events, and waits
 * that the page itself ends.
 */
final class ChromePage implements Page {

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

	private static final Duration GRACE = Duration.ofMillis(500);

	private final DevTools devTools;

	private final String target;

	private final String session;

	private final FrameScripts scripts;

	private final PlacedWindow window;

	private final Semaphore changed = new Semaphore(0);

	private final CompletableFuture<String> gone = new CompletableFuture<>();

	private volatile Frame frame;

	private volatile @Nullable BasicAuthentication authentication;

	ChromePage(DevTools devTools, String target) {
		this.devTools = devTools;
		this.target = target;
		this.session = devTools
			.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true), ANSWER_WITHIN)
			.path("sessionId")
			.asString("");
		this.scripts = new FrameScripts(devTools, this.session, this::handle);
		this.window = new PlacedWindow(devTools, target);
		this.frame = Frame.top(target);
		devTools.tell(this.session, "Page.enable", Map.of());
		devTools.tell(this.session, "Inspector.enable", Map.of());
	}

	private void handle(String method, JsonNode parameters) {
		switch (method) {
			case "Page.javascriptDialogOpening" -> {
				String type = parameters.path("type").asString("");
				this.devTools.tell(this.session, "Page.handleJavaScriptDialog",
						Map.of("accept", "alert".equals(type) || "beforeunload".equals(type)));
			}
			case "Fetch.requestPaused", "Fetch.authRequired" -> {
				BasicAuthentication current = this.authentication;
				if (current != null) {
					current.handle(method, parameters);
				}
			}
			case "Inspector.targetCrashed" -> this.gone.complete("its page crashed");
			default -> {
			}
		}
	}

	/** The address or title has changed. */
	void targetChanged() {
		this.changed.release();
	}

	void targetGone(String why) {
		this.gone.complete(why);
		this.changed.release();
	}

	@Override
	public void open(String url, Duration within) {
		Deadline deadline = Deadline.in(within);
		leaveFrames();
		String waitedFor = url + " to answer";
		JsonNode answer;
		try {
			answer = this.devTools.call(this.session, "Page.navigate", Map.of("url", url), within);
		}
		catch (DevToolsException ex) {
			this.devTools.tell(this.session, "Page.stopLoading", Map.of());
			throw failure(ex, waitedFor, deadline);
		}
		refuseFailedNavigation(answer.path("errorText").asString(""), waitedFor, deadline);
		awaitUsable(url, deadline);
	}

	private void refuseFailedNavigation(String error, String waitedFor, Deadline deadline) {
		// a page that redirects by itself at once aborts the first navigation, which is
		// no error
		if (error.isEmpty() || "net::ERR_ABORTED".equals(error)) {
			return;
		}
		// what Chrome says of an error status without a page to show
		Reason reason = "net::ERR_HTTP_RESPONSE_CODE_FAILURE".equals(error) ? Reason.HTTP_ERROR : Reason.UNREACHABLE;
		throw new PageException(credentialsRefused() ? Reason.CREDENTIALS_REFUSED : reason,
				waitedFor + " (" + error + ")", this.frame.path(), deadline.spent(), null);
	}

	private boolean credentialsRefused() {
		BasicAuthentication current = this.authentication;
		return current != null && current.refused();
	}

	private void awaitUsable(String url, Deadline deadline) {
		Frame top = this.frame;
		JsonNode status = this.scripts.until(top, deadline.left(), "ready", "interactive");
		if (status == null) {
			throw new PageException(Reason.TIMED_OUT, url + " to be usable", top.path(), deadline.spent(), null);
		}
		if (status.asInt() >= 400) {
			throw new PageException(credentialsRefused() ? Reason.CREDENTIALS_REFUSED : Reason.HTTP_ERROR,
					"%s, which answered HTTP %d".formatted(url, status.asInt()), top.path(), deadline.spent(), null);
		}
	}

	@Override
	public boolean waitUntilLoaded(Duration within) {
		return this.scripts.until(this.frame, within, "ready", "complete") != null;
	}

	@Override
	public void reload(Duration within) {
		Deadline deadline = Deadline.in(within);
		leaveFrames();
		try {
			String before = loader();
			this.devTools.call(this.session, "Page.reload", Map.of(), deadline.left());
			while (loader().equals(before)) {
				if (deadline.over()) {
					throw new PageException(Reason.TIMED_OUT, url() + " to answer", this.frame.path(), deadline.spent(),
							null);
				}
				deadline.pause(Duration.ofMillis(20));
			}
		}
		catch (DevToolsException ex) {
			throw failure(ex, "the page to load again", deadline);
		}
		if (targetInfo().path("url").asString("").startsWith("chrome-error:")) {
			throw new PageException(Reason.UNREACHABLE, "the page to load again", this.frame.path(), deadline.spent(),
					null);
		}
		awaitUsable(url(), deadline);
	}

	private String loader() {
		return this.devTools.call(this.session, "Page.getFrameTree", Map.of(), ANSWER_WITHIN)
			.path("frameTree")
			.path("frame")
			.path("loaderId")
			.asString("");
	}

	@Override
	public String url() {
		return targetInfo().path("url").asString("");
	}

	@Override
	public String title() {
		return targetInfo().path("title").asString("");
	}

	private JsonNode targetInfo() {
		Deadline deadline = Deadline.in(ANSWER_WITHIN);
		try {
			return this.devTools.call(null, "Target.getTargetInfo", Map.of("targetId", this.target), ANSWER_WITHIN)
				.path("targetInfo");
		}
		catch (DevToolsException ex) {
			throw failure(ex, "its address", deadline);
		}
	}

	@Override
	public void enterFrame(Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		Frame parent = this.frame;
		do {
			String element = this.scripts.elementUntil(parent, deadline.left(), "element", arguments(locator));
			if (element == null) {
				break;
			}
			try {
				JsonNode node = this.devTools
					.call(this.scripts.sessionOf(parent), "DOM.describeNode", Map.of("objectId", element),
							ANSWER_WITHIN)
					.path("node");
				if (node.has("frameId")) {
					this.frame = parent.child(node.path("frameId").asString(""), locator.value());
					return;
				}
				deadline.pause(Duration.ofMillis(20));
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw failure(ex, "frame " + locator, deadline);
				}
			}
		}
		while (!deadline.over());
		throw timedOut("frame " + locator + " to be there", deadline);
	}

	@Override
	public void leaveFrames() {
		this.frame = Frame.top(this.target);
	}

	@Override
	public boolean waitUntilVisible(Locator locator, Duration within) {
		return this.scripts.until(this.frame, within, "visible", arguments(locator)) != null;
	}

	@Override
	public Optional<Sign> waitForAny(List<Sign> signs, Duration within) {
		Deadline deadline = Deadline.in(within);
		SignWatch watch = new SignWatch(signs);
		do {
			this.changed.drainPermits();
			JsonNode info = targetInfo();
			Optional<Sign> seen = watch.seenOutside(info.path("url").asString(""), info.path("title").asString(""));
			if (seen.isPresent()) {
				return seen;
			}
			Duration slice = deadline.atMost(Duration.ofMillis(100));
			if (watch.looksInside()) {
				JsonNode index = this.scripts.until(this.frame, slice, "sign", watch.inside());
				if (index != null) {
					return Optional.of(watch.seenInside(index.asInt()));
				}
			}
			else {
				awaitChange(slice);
			}
			if (this.gone.isDone()) {
				throw new PageException(Reason.GONE, "one of " + signs, this.frame.path(), deadline.spent(), null);
			}
		}
		while (!deadline.over());
		return Optional.empty();
	}

	private void awaitChange(Duration within) {
		try {
			// whether it came or not, the page is looked at again
			boolean ignored = this.changed.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.gone.complete("interrupted");
		}
	}

	@Override
	public void type(Locator into, String text, Duration within) {
		Deadline deadline = Deadline.in(within);
		String what = into + " to be a visible, enabled field";
		String element = this.scripts.elementUntil(this.frame, within, "field", arguments(into));
		if (element == null) {
			throw timedOut(what, deadline);
		}
		List<Key> keys = text.isEmpty() ? List.of(Key.of("Delete"))
				: text.codePoints().mapToObj((point) -> Key.of(Character.toString(point))).toList();
		send("text to be taken by " + into, deadline, keys);
		JsonNode length = null;
		try {
			length = this.scripts.once(this.frame, "filled", new Object[] { new RemoteElement(element) }, Duration.ZERO,
					ANSWER_WITHIN, true);
		}
		catch (DevToolsException ex) {
			if (!ex.documentReplaced()) {
				throw failure(ex, "text to be taken by " + into, deadline);
			}
		}
		if (length != null && length.asInt() == 0 && !text.isEmpty()) {
			throw new PageException(Reason.TIMED_OUT, into + " to take what is typed", this.frame.path(),
					deadline.spent(), null);
		}
	}

	private void send(String waitedFor, Deadline deadline, List<Key> keys) {
		List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
		for (Key key : keys) {
			answers.add(this.devTools.send(this.session, "Input.dispatchKeyEvent", key.down()));
			answers.add(this.devTools.send(this.session, "Input.dispatchKeyEvent", key.up()));
		}
		awaitInput("Input.dispatchKeyEvent", answers, waitedFor, deadline);
	}

	private void awaitInput(String method, List<CompletableFuture<JsonNode>> answers, String waitedFor,
			Deadline deadline) {
		for (CompletableFuture<JsonNode> answer : answers) {
			try {
				DevTools.await(method, answer, deadline.left().plus(GRACE));
			}
			catch (DevToolsException ex) {
				// an event that leads away from the page may not be answered by it any
				// more
				if (!ex.documentReplaced()) {
					throw failure(ex, waitedFor, deadline);
				}
			}
		}
	}

	@Override
	public void click(Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		do {
			try {
				Point point = pointOf(clickable(locator, deadline));
				List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
				for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
					answers.add(this.devTools.send(this.session, "Input.dispatchMouseEvent",
							Map.of("type", type, "x", point.x(), "y", point.y(), "button", "left", "clickCount", 1)));
				}
				awaitInput("Input.dispatchMouseEvent", answers, locator + " to be clicked", deadline);
				return;
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw failure(ex, locator + " to be clicked", deadline);
				}
			}
		}
		while (!deadline.over());
		throw timedOut(locator + " to be visible and clickable", deadline);
	}

	private String clickable(Locator locator, Deadline deadline) {
		String element = this.scripts.elementUntil(this.frame, deadline.left(), "clickable", arguments(locator));
		if (element != null) {
			return element;
		}
		JsonNode obstacle = this.scripts.until(this.frame, Duration.ZERO, "obstacle");
		String why = (obstacle != null) ? obstacle.asString("") : "";
		throw timedOut(locator + (why.isEmpty() ? " to be visible" : " to be clickable (" + why + ")"), deadline);
	}

	/** The middle of an element, in the coordinates of the top page. */
	private Point pointOf(String element) {
		Frame at = this.frame;
		JsonNode quad = this.devTools
			.call(this.scripts.sessionOf(at), "DOM.getContentQuads", Map.of("objectId", element), ANSWER_WITHIN)
			.path("quads")
			.path(0);
		double x = (quad.path(0).asDouble() + quad.path(4).asDouble()) / 2;
		double y = (quad.path(1).asDouble() + quad.path(5).asDouble()) / 2;
		for (Frame inner = at; inner != null; inner = inner.parent()) {
			if (inner.parent() != null && this.scripts.isApart(inner)) {
				JsonNode corner = cornerOf(inner, inner.parent());
				x += corner.path(0).asDouble();
				y += corner.path(1).asDouble();
			}
		}
		return new Point(x, y);
	}

	private JsonNode cornerOf(Frame frame, Frame parent) {
		String owner = this.scripts.sessionOf(parent);
		int node = this.devTools.call(owner, "DOM.getFrameOwner", Map.of("frameId", frame.id()), ANSWER_WITHIN)
			.path("backendNodeId")
			.asInt();
		return this.devTools.call(owner, "DOM.getBoxModel", Map.of("backendNodeId", node), ANSWER_WITHIN)
			.path("model")
			.path("content");
	}

	@Override
	public void submit(Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		if (this.scripts.until(this.frame, within, "submit", arguments(locator)) == null) {
			throw timedOut(locator + " to be, or be in, a form", deadline);
		}
	}

	@Override
	public void press(String key, Duration within) {
		send("key " + key + " to be taken", Deadline.in(within), List.of(Key.of(key)));
	}

	@Override
	public void select(Locator in, String option, Duration within) {
		Deadline deadline = Deadline.in(within);
		if (this.scripts.until(this.frame, within, "choose", in.how().word(), in.value(), option) == null) {
			throw timedOut("%s to have the option \"%s\"".formatted(in, option), deadline);
		}
	}

	@Override
	public void focus(Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		String element = clickable(locator, deadline);
		try {
			this.devTools.call(this.scripts.sessionOf(this.frame), "DOM.focus", Map.of("objectId", element),
					ANSWER_WITHIN);
		}
		catch (DevToolsException ex) {
			throw failure(ex, locator + " to take the focus", deadline);
		}
	}

	@Override
	public void useCredentials(String origin, String user, String password) {
		this.authentication = new BasicAuthentication(this.devTools, this.session, origin, user, password);
	}

	@Override
	public void forgetCredentials() {
		BasicAuthentication current = this.authentication;
		this.authentication = null;
		if (current != null) {
			current.end();
		}
	}

	@Override
	public Bounds place(Bounds wanted, Duration within) {
		Deadline deadline = Deadline.in(within);
		try {
			return this.window.place(wanted, deadline);
		}
		catch (DevToolsException ex) {
			throw failure(ex, "the window to be at " + wanted, deadline);
		}
	}

	@Override
	public Bounds bounds() {
		Deadline deadline = Deadline.in(ANSWER_WITHIN);
		try {
			return this.window.bounds();
		}
		catch (DevToolsException ex) {
			throw failure(ex, "the bounds of the window", deadline);
		}
	}

	/** The displays as this page sees them. */
	List<Monitor> monitors() {
		JsonNode screens = this.devTools.call(this.session, "Emulation.getScreenInfos", Map.of(), ANSWER_WITHIN)
			.path("screenInfos");
		return StreamSupport.stream(screens.spliterator(), false).map(ChromePage::monitor).toList();
	}

	private static Monitor monitor(JsonNode screen) {
		return new Monitor(screen.path("label").asString(""),
				new Bounds(screen.path("left").asInt(), screen.path("top").asInt(), screen.path("width").asInt(),
						screen.path("height").asInt()),
				new Bounds(screen.path("availLeft").asInt(), screen.path("availTop").asInt(),
						screen.path("availWidth").asInt(), screen.path("availHeight").asInt()),
				screen.path("devicePixelRatio").asDouble(), screen.path("isPrimary").asBoolean());
	}

	@Override
	public byte[] picture(boolean blankFields, Duration within) {
		Deadline deadline = Deadline.in(within);
		List<Frame> blanked = new ArrayList<>();
		try {
			if (blankFields) {
				for (Frame each : this.scripts.all(deadline.left())) {
					blanked.add(each);
					Objects.requireNonNull(
							this.scripts.once(each, "blank", new Object[0], Duration.ZERO, deadline.left(), true),
							"blank");
				}
			}
			String data = this.devTools
				.call(this.session, "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true),
						deadline.left())
				.path("data")
				.asString("");
			return Base64.getDecoder().decode(data);
		}
		catch (DevToolsException ex) {
			throw failure(ex, "a picture", deadline);
		}
		finally {
			blanked.forEach((each) -> this.scripts.until(each, Duration.ZERO, "unblank"));
		}
	}

	@Override
	public void whenGone(Consumer<String> action) {
		var unused = this.gone.thenAccept(action);
	}

	@Override
	public void close() {
		try {
			this.devTools.call(null, "Target.closeTarget", Map.of("targetId", this.target), ANSWER_WITHIN);
		}
		catch (DevToolsException ex) {
			if (!this.gone.isDone() && !ex.gone()) {
				throw failure(ex, "the window to close", Deadline.in(ANSWER_WITHIN));
			}
		}
	}

	private PageException timedOut(String waitedFor, Deadline deadline) {
		Reason reason = this.gone.isDone() ? Reason.GONE : Reason.TIMED_OUT;
		return new PageException(reason, waitedFor, this.frame.path(), deadline.spent(), null);
	}

	private PageException failure(DevToolsException ex, String waitedFor, Deadline deadline) {
		Reason reason = (ex.gone() || this.gone.isDone()) ? Reason.GONE : Reason.TIMED_OUT;
		return new PageException(reason, waitedFor, this.frame.path(), deadline.spent(), ex);
	}

	private static Object[] arguments(Locator locator) {
		return new Object[] { locator.how().word(), locator.value() };
	}

	/** A place on the page, in CSS pixels. */
	private record Point(double x, double y) {
	}

}
