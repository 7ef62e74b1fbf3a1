package io.wallup.browser;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A Chrome that a driver of ours has started, driven through its own debugging socket.
 */
final class ChromeBrowser implements Browser {

	private static final Logger logger = LoggerFactory.getLogger(ChromeBrowser.class);

	private static final int OPEN_TRIES = 3;

	private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

	/** Runs what it is given once a page should have loaded. */
	private static final Executor LOADED = CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS,
			Thread::startVirtualThread);

	private final DevTools devTools;

	private final DriverSession driver;

	private final Map<String, ChromePage> pages = new ConcurrentHashMap<>();

	private final AtomicReference<CompletableFuture<@Nullable Void>> lastOpened = new AtomicReference<>(
			CompletableFuture.completedFuture(null));

	private final Popups popups;

	private final Connections connections = new Connections(System::nanoTime);

	private final CompletableFuture<String> gone = new CompletableFuture<>();

	private final FutureTask<@Nullable Void> closing = new FutureTask<>(this::end);

	private final ChromePage firstPage;

	private final Consumer<ChromeBrowser> whenClosed;

	ChromeBrowser(HttpClient http, DriverSession driver, Consumer<ChromeBrowser> whenClosed) {
		this.driver = driver;
		this.whenClosed = whenClosed;
		this.devTools = DevTools.connect(http, driver.debuggingSocket());
		this.popups = new Popups(this.devTools, this.pages::containsKey);
		this.devTools.whenClosed(this::lost);
		this.devTools.listen("", this::handle);
		try {
			this.devTools.tell(null, "Target.setDiscoverTargets", Map.of("discover", true));
			// nobody is there to take a file, and the sheet that asks covers the wall
			this.devTools.tell(null, "Browser.setDownloadBehavior", Map.of("behavior", "deny", "eventsEnabled", true));
			this.firstPage = attach(firstTarget());
		}
		catch (DevToolsException ex) {
			this.devTools.close();
			throw ex;
		}
	}

	private String firstTarget() {
		return windows().stream()
			.findFirst()
			.orElseThrow(() -> new DevToolsException("Target.getTargets", "the browser has no window", false));
	}

	/** The targets of all windows of the browser, whoever opened them. */
	List<String> windows() {
		JsonNode targets = this.devTools.call(null, "Target.getTargets", Map.of(), Deadline.OF_THIS_PC)
			.path("targetInfos");
		return StreamSupport.stream(targets.spliterator(), false)
			.filter((target) -> "page".equals(target.path("type").asString("")))
			.map((target) -> target.path("targetId").asString(""))
			.toList();
	}

	private ChromePage attach(String target) {
		try {
			ChromePage page = new ChromePage(this.devTools, target, this.popups, this.connections, LOADED);
			this.pages.put(target, page);
			return page;
		}
		catch (DevToolsException ex) {
			// a window that nobody has would stay on the screen
			close(target);
			throw ex;
		}
	}

	private void handle(String method, JsonNode parameters) {
		switch (method) {
			case "Target.targetInfoChanged" -> {
				ChromePage page = this.pages.get(parameters.path("targetInfo").path("targetId").asString(""));
				if (page != null) {
					page.targetChanged();
				}
			}
			case "Target.targetCreated" -> this.popups.created(parameters.path("targetInfo"));
			case "Target.targetDestroyed" -> {
				this.popups.destroyed(parameters.path("targetId").asString(""));
				pageGone(parameters, PageEnd.CLOSED);
			}
			case "Target.targetCrashed" -> pageGone(parameters, PageEnd.CRASHED);
			default -> {
			}
		}
	}

	private void pageGone(JsonNode parameters, PageEnd end) {
		ChromePage page = this.pages.remove(parameters.path("targetId").asString(""));
		if (page != null) {
			page.targetGone(end);
		}
	}

	private void lost(String why) {
		// the browser first: who hears that a window is lost may ask for another at once
		this.gone.complete(why);
		this.pages.values().forEach((page) -> page.targetGone(PageEnd.BROWSER_ENDED));
	}

	@Override
	public Page firstPage() {
		return this.firstPage;
	}

	@Override
	public Page openWindow(Bounds bounds) {
		CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
		// Chrome takes some 0.1 s for each window, in which it does nothing else: one at
		// a time, so that a sign-in is not kept waiting for all of them
		this.lastOpened.getAndSet(opened).join();
		Deadline deadline = Deadline.in(Deadline.OF_THIS_PC.multipliedBy(OPEN_TRIES));
		try {
			for (int attempt = 1;; attempt++) {
				try {
					String target = createWindow(bounds);
					opened.complete(null);
					return attach(target);
				}
				catch (DevToolsException ex) {
					if (ex.gone() || attempt == OPEN_TRIES) {
						throw new PageException(ex.gone() ? Reason.GONE : Reason.TIMED_OUT, "a window to open",
								"the browser", deadline.spent(), ex);
					}
					logger.warn("A window is opened once more: {}", ex.getMessage());
				}
			}
		}
		finally {
			opened.complete(null);
		}
	}

	private String createWindow(Bounds bounds) {
		CompletableFuture<JsonNode> answer = this.devTools.send(null, "Target.createTarget",
				Map.of("url", "about:blank", "newWindow", true, "left", bounds.x(), "top", bounds.y(), "width",
						bounds.width(), "height", bounds.height()));
		try {
			return targetOf(DevTools.await("Target.createTarget", answer.copy(), Deadline.OF_THIS_PC));
		}
		catch (DevToolsException ex) {
			// one that opens late would stay on the screen as a window of nobody
			var unused = answer.thenAccept((late) -> close(targetOf(late)));
			throw ex;
		}
	}

	private static String targetOf(JsonNode answer) {
		return answer.path("targetId").asString("");
	}

	private void close(String target) {
		this.devTools.tell(null, "Target.closeTarget", Map.of("targetId", target));
	}

	@Override
	public List<Monitor> monitors() {
		try {
			return this.firstPage.monitors();
		}
		catch (DevToolsException ex) {
			throw new PageException(ex.gone() ? Reason.GONE : Reason.TIMED_OUT, "the displays", "the browser",
					Deadline.OF_THIS_PC, ex);
		}
	}

	@Override
	public void whenGone(Consumer<String> action) {
		var unused = this.gone.thenAccept(action);
	}

	@Override
	public void close() {
		// whoever comes second waits until the first is done
		this.closing.run();
		try {
			this.closing.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new BrowserException("A browser did not close", ex.getCause());
		}
	}

	private @Nullable Void end() {
		try {
			this.devTools.call(null, "Browser.close", Map.of(), CLOSE_WITHIN);
		}
		catch (DevToolsException ex) {
			logger.debug("The browser did not take its leave", ex);
		}
		this.devTools.close();
		try {
			this.driver.close();
		}
		finally {
			this.whenClosed.accept(this);
		}
		return null;
	}

}
