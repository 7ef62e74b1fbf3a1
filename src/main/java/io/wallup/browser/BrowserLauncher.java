package io.wallup.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.wallup.browser.DriverSessions.Initialisation;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.Monitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the browsers of this PC, and closes what is left of them in the end. */
public final class BrowserLauncher implements Browsers, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BrowserLauncher.class);

	private final Path state;

	private final OwnedProcesses processes;

	private final DriverSessions sessions;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Deadline.OF_THIS_PC).build();

	private final Set<ChromeBrowser> live = ConcurrentHashMap.newKeySet();

	private final EarlyStarts early = new EarlyStarts(
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, Thread::startVirtualThread));

	private final AtomicInteger asked = new AtomicInteger();

	private volatile boolean closed;

	BrowserLauncher(BrowserProperties properties, Path state) {
		this(properties, state,
				(initialisation) -> logger.info("Driver of browser {} of {} initialised in {} ms",
						initialisation.name(), initialisation.wall(),
						Duration.between(initialisation.from(), initialisation.to()).toMillis()));
	}

	BrowserLauncher(BrowserProperties properties, Path state, Consumer<Initialisation> initialised) {
		this.state = state.toAbsolutePath().normalize();
		this.processes = new OwnedProcesses(this.state.resolve("processes"));
		this.sessions = new DriverSessions(properties, this.state, this.processes, initialised);
		this.processes.cleanUp();
		forgetDisplays();
	}

	/** Where the browsers that are only asked for the displays have their profiles. */
	private Path displays() {
		return this.state.resolve("displays");
	}

	private void forgetDisplays() {
		try (Stream<Path> folders = Files.list(displays())) {
			folders.map((folder) -> ProfileFolder.at(folder, true))
				.filter((folder) -> !this.processes.inUse(folder.path()))
				.forEach(ProfileFolder::forget);
		}
		catch (IOException ex) {
			logger.debug("No profile of an earlier start to be deleted", ex);
		}
	}

	/**
	 * A launcher for a command that needs a browser for itself, with what a PC has and
	 * nothing configured.
	 */
	public static BrowserLauncher forCommand(Path state, boolean headless) {
		return new BrowserLauncher(new BrowserProperties(null, true, headless, null, List.of()), state);
	}

	@Override
	public Browser launch(BrowserRequest request) {
		return this.early.take(request).orElseGet(() -> launchNow(request));
	}

	@Override
	public void prepare(BrowserRequest request) {
		this.early.begin(request, () -> launchNow(request));
	}

	private ChromeBrowser launchNow(BrowserRequest request) {
		Path path = this.state.resolve("profiles").resolve(request.wall()).resolve(request.name());
		return launch(request, ProfileFolder.at(path, request.settings().profile() == Profile.FRESH));
	}

	private ChromeBrowser launch(BrowserRequest request, ProfileFolder profile) {
		DriverSession session = this.sessions.start(request, profile);
		ChromeBrowser browser;
		try {
			browser = new ChromeBrowser(this.http, session, (ended) -> {
				this.live.remove(ended);
				profile.forget();
			});
		}
		catch (RuntimeException ex) {
			session.close();
			profile.forget();
			throw new BrowserException("The browser was started but cannot be driven: " + ex.getMessage(), ex);
		}
		this.live.add(browser);
		if (this.closed) {
			browser.close();
			throw DriverSessions.closing();
		}
		return browser;
	}

	/**
	 * Finds the usual browser and its driver, so that the first launch need not look for
	 * them.
	 */
	void prepare() {
		this.sessions.prepare();
	}

	/** The virtual display that browsers are on, such as {@code :99}. */
	Optional<String> virtualDisplay() {
		return this.sessions.virtualDisplay();
	}

	@Override
	public List<Monitor> monitors(BrowserSettings settings) {
		for (ChromeBrowser browser : this.live) {
			try {
				return browser.monitors();
			}
			catch (PageException ex) {
				logger.debug("This browser tells no displays; asking the next", ex);
			}
		}
		BrowserSettings fresh = new BrowserSettings(settings.kind(), settings.binary(), settings.sharing(),
				Profile.FRESH, settings.arguments());
		BrowserRequest request = new BrowserRequest("displays", "displays", fresh, new Bounds(0, 0, 600, 400),
				List.of());
		Path path = displays().resolve(ProcessHandle.current().pid() + "-" + this.asked.incrementAndGet());
		try (Browser browser = launch(request, ProfileFolder.at(path, true))) {
			return browser.monitors();
		}
		catch (PageException ex) {
			throw new BrowserException("The browser does not tell the displays: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.sessions.refuse();
		this.early.close();
		List<Thread> closing = this.live.stream()
			.map((browser) -> Thread.ofVirtual().name("closing").start(() -> closeQuietly(browser)))
			.toList();
		for (Thread thread : closing) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.sessions.closeDisplay();
	}

	private static void closeQuietly(ChromeBrowser browser) {
		try {
			browser.close();
		}
		catch (BrowserException ex) {
			logger.warn("A browser did not close as it should", ex);
		}
	}

}
