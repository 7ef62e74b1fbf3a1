package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Interruptions.Dialogs;
import io.wallup.layout.Locator;
import io.wallup.layout.Monitor;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A page driven over the Chrome DevTools Protocol, with waits that the page itself ends.
 */
final class ChromePage implements Page {

	private static final Logger logger = LoggerFactory.getLogger(ChromePage.class);

	private final DevTools devTools;

	private final String target;

	private final String session;

	private final PageFailures failures;

	private final FrameScripts scripts;

	private final PageSigns signs;

	private final HttpAuthentication authentication;

	private final PageNavigation navigation;

	private final PageTraffic traffic;

	private final PageActivity activity;

	private final PageSettling settling;

	private final PageActions actions;

	private final PagePicture picture;

	private final PageGlance glance;

	private final PlacedWindow window;

	private final PageLabel label;

	private final Popups popups;

	private final RequestWatch requests;

	private final CompletableFuture<PageEnd> gone = new CompletableFuture<>();

	private final List<Consumer<String>> downloadListeners = new CopyOnWriteArrayList<>();

	private volatile Dialogs dialogs = Interruptions.DEFAULT.dialogs();

	private volatile Frame top;

	private volatile Frame frame;

	private volatile boolean empty = true;

	ChromePage(DevTools devTools, String target, Popups popups, Connections connections, Executor later) {
		this.devTools = devTools;
		this.target = target;
		this.popups = popups;
		this.top = Frame.top(target);
		this.frame = this.top;
		this.session = devTools
			.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true), Deadline.OF_THIS_PC)
			.path("sessionId")
			.asString("");
		this.failures = new PageFailures(() -> this.frame, this.gone::isDone);
		this.scripts = new FrameScripts(devTools, this.session, this::handle);
		this.requests = new RequestWatch(target, this.scripts, connections, later);
		this.activity = new PageActivity(this.scripts);
		this.settling = new PageSettling(this.scripts, this.activity);
		this.signs = new PageSigns(devTools, target, this.scripts, this.failures, this.gone::isDone);
		this.authentication = new HttpAuthentication(devTools, this.session, target);
		this.navigation = new PageNavigation(devTools, this.session, this.scripts, this.authentication, this.failures,
				this.activity, this.requests::lacked);
		this.traffic = new PageTraffic(this.scripts, target);
		this.actions = new PageActions(devTools, this.scripts,
				new PageInput(devTools, this.session, this.scripts, this.failures), this.failures);
		this.picture = new PagePicture(devTools, this.session, this.scripts);
		this.glance = new PageGlance(devTools, this.session, this.scripts);
		this.window = new PlacedWindow(devTools, target);
		this.label = new PageLabel(devTools, this.scripts, target, this.window);
		devTools.tell(this.session, "Inspector.enable", Map.of());
		refusePasskeys();
		// waited for: a page that is sent away before it has taken this crashes now and
		// then
		devTools.call(this.session, "Page.enable", Map.of(), Deadline.OF_THIS_PC);
	}

	/**
	 * Lets the page's questions for a passkey (Web Authentication) be answered at once by
	 * a key that knows none and can keep none. Otherwise Chrome's own sheet covers the
	 * wall and takes the keys, and no picture of the page shows it.
	 */
	private void refusePasskeys() {
		this.devTools.tell(this.session, "WebAuthn.enable", Map.of("enableUI", false));
		this.devTools.tell(this.session, "WebAuthn.addVirtualAuthenticator",
				Map.of("options", Map.of("protocol", "ctap2", "transport", "usb", "hasResidentKey", false,
						"hasUserVerification", false, "automaticPresenceSimulation", true)));
	}

	private void handle(String method, JsonNode parameters) {
		switch (method) {
			case "Page.javascriptDialogOpening" -> answer(parameters);
			case "Page.frameNavigated" -> {
				JsonNode shown = parameters.path("frame");
				if (shown.path("id").asString("").equals(this.target)) {
					this.requests.pageReplaced(shown.path("loaderId").asString(""));
				}
			}
			case "Page.screencastFrame" -> this.glance.handleFrame(parameters);
			case "Fetch.requestPaused", "Fetch.authRequired" -> this.authentication.handle(method, parameters);
			case "Inspector.targetCrashed" -> targetGone(PageEnd.CRASHED);
			case "Page.downloadWillBegin" -> refused(parameters);
			default -> {
				this.activity.handle(method, parameters);
				this.traffic.handle(method, parameters);
				this.requests.handle(method, parameters);
			}
		}
	}

	private void refused(JsonNode download) {
		String file = download.path("suggestedFilename").asString("");
		this.navigation.downloadRefused(file);
		this.downloadListeners.forEach((listener) -> listener.accept(file));
	}

	private void answer(JsonNode dialog) {
		boolean accepted = this.dialogs == Dialogs.ACCEPT;
		logger.debug("A dialog ({}) of a page is {}", dialog.path("type").asString(""),
				accepted ? "accepted" : "dismissed");
		this.devTools.tell(this.session, "Page.handleJavaScriptDialog", Map.of("accept", accepted));
	}

	@Override
	public void treat(Interruptions interruptions) {
		this.dialogs = interruptions.dialogs();
		switch (interruptions.popups()) {
			case CLOSE -> this.popups.refuse(this.target);
			case KEEP -> this.popups.keep(this.target);
		}
	}

	/** The address or title has changed. */
	void targetChanged() {
		this.signs.changed();
	}

	void targetGone(PageEnd end) {
		this.gone.complete(end);
		this.signs.changed();
		this.requests.end();
		this.devTools.forget(this.session, end.toString(), true);
	}

	List<Monitor> monitors() {
		return Displays.of(this.devTools, this.session);
	}

	@Override
	public void open(String url, Duration within) {
		this.top = Frame.top(this.target);
		leaveFrames();
		this.empty = false;
		this.requests.begin();
		this.activity.begin();
		this.navigation.open(url, this.frame, within);
	}

	@Override
	public void leave() {
		if (!this.empty) {
			this.top = Frame.top(this.target);
			leaveFrames();
			this.navigation.leave();
			this.empty = true;
		}
	}

	@Override
	public Optional<String> lacksConnection(Duration patience) {
		Deadline deadline = Deadline.in(patience);
		Optional<String> site = this.requests.lacked();
		while (site.isEmpty() && this.requests.mayLack() && !deadline.over()) {
			deadline.pause(Duration.ofMillis(100));
			site = this.requests.lacked();
		}
		return site;
	}

	@Override
	public boolean waitUntilLoaded(Duration within) {
		return this.scripts.until(this.frame, within, "ready", "complete") != null;
	}

	@Override
	public PageRest settle(Duration loadWithin, @Nullable BooleanSupplier unless) {
		try {
			return this.settling.await(this.top, loadWithin, unless);
		}
		finally {
			this.activity.end();
		}
	}

	@Override
	public String url() {
		return this.signs.info().path("url").asString("");
	}

	@Override
	public String title() {
		return this.signs.info().path("title").asString("");
	}

	@Override
	public void enterFrame(Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		Frame parent = this.frame;
		do {
			String element = this.scripts.elementUntil(parent, deadline.left(), "element", locator.how().word(),
					locator.value());
			if (element == null) {
				break;
			}
			try {
				JsonNode node = this.devTools
					.call(this.scripts.sessionOf(parent), "DOM.describeNode", Map.of("objectId", element),
							deadline.left())
					.path("node");
				if (node.has("frameId")) {
					this.frame = parent.child(node.path("frameId").asString(""), locator.value());
					this.traffic.entered(this.frame.id());
					return;
				}
				deadline.pause(Duration.ofMillis(20));
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw this.failures.of(ex, "frame " + locator, deadline);
				}
			}
		}
		while (!deadline.over());
		throw this.failures.timedOut("frame " + locator + " to be there", deadline);
	}

	@Override
	public void leaveFrames() {
		this.frame = this.top;
	}

	@Override
	public boolean waitUntilVisible(Locator locator, Duration within) {
		return this.scripts.until(this.frame, within, "visible", locator.how().word(), locator.value()) != null;
	}

	@Override
	public Optional<Sign> waitForAny(List<Sign> signs, Duration within) {
		return this.signs.waitForAny(this.frame, signs, within);
	}

	@Override
	public void type(Locator into, String text, Duration within) {
		this.actions.type(this.frame, into, text, within);
	}

	@Override
	public void click(Locator locator, Duration within) {
		this.actions.click(this.frame, locator, within);
	}

	@Override
	public void submit(Locator locator, Duration within) {
		this.actions.submit(this.frame, locator, within);
	}

	@Override
	public void press(String key, Duration within) {
		this.actions.press(this.frame, key, within);
	}

	@Override
	public void select(Locator in, String option, Duration within) {
		this.actions.select(this.frame, in, option, within);
	}

	@Override
	public void focus(Locator locator, Duration within) {
		this.actions.focus(this.frame, locator, within);
	}

	@Override
	public void useCredentials(String origin, String user, String password) {
		this.authentication.use(origin, user, password);
	}

	@Override
	public void forgetCredentials() {
		this.authentication.forget();
	}

	@Override
	public void watchTraffic() {
		this.traffic.watch();
	}

	@Override
	public void ignoreTraffic() {
		this.traffic.ignore();
	}

	@Override
	public Traffic traffic() {
		return this.traffic.now();
	}

	@Override
	public Optional<Bounds> place(Bounds wanted, Duration within) {
		Deadline deadline = Deadline.in(within);
		return answered("the window to be at " + wanted, () -> this.window.place(wanted, deadline));
	}

	@Override
	public Optional<Bounds> bounds() {
		return answered("the bounds of the window", this.window::bounds);
	}

	@Override
	public byte[] glance(boolean blankFields, int width, Duration within) {
		Deadline deadline = Deadline.in(within);
		return answered("a small picture", () -> this.glance.take(blankFields, width, deadline));
	}

	@Override
	public void showLabel(String text, Duration lasting) {
		answered("the text to be shown", () -> {
			this.label.show(text, lasting);
			return text;
		});
	}

	@Override
	public byte[] picture(boolean blankFields, Duration within) {
		Deadline deadline = Deadline.in(within);
		return answered("a picture", () -> this.picture.take(blankFields, deadline));
	}

	@Override
	public void whenDownload(Consumer<String> action) {
		this.downloadListeners.add(action);
	}

	@Override
	public void whenGone(Consumer<PageEnd> action) {
		var unused = this.gone.thenAccept(action);
	}

	@Override
	public void close() {
		try {
			this.devTools.call(null, "Target.closeTarget", Map.of("targetId", this.target), Deadline.OF_THIS_PC);
		}
		catch (DevToolsException ex) {
			if (!this.gone.isDone() && !ex.gone()) {
				throw this.failures.of(ex, "the window to close", Deadline.in(Deadline.OF_THIS_PC));
			}
		}
	}

	private <T> T answered(String waitedFor, Supplier<T> question) {
		Deadline deadline = Deadline.in(Deadline.OF_THIS_PC);
		try {
			return question.get();
		}
		catch (DevToolsException ex) {
			throw this.failures.of(ex, waitedFor, deadline);
		}
	}

}
