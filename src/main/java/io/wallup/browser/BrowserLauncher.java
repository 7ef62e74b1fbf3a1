package io.wallup.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.wallup.browser.OwnedProcesses.Entry;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.Monitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the browsers of this PC, one after the other, and closes what is left of them in
 * the end.
 */
public final class BrowserLauncher implements Browsers, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BrowserLauncher.class);

	private static final int TRIES = 2;

	private final BrowserProperties properties;

	private final Path state;

	private final BrowserFinder browsers;

	private final DriverFinder drivers;

	private final OwnedProcesses processes;

	private final InitialisationLock lock = InitialisationLock.ofUser();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final Set<ChromeBrowser> live = ConcurrentHashMap.newKeySet();

	private final EarlyStarts early = new EarlyStarts(
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, Thread::startVirtualThread));

	// more at a time would only delay each other
	private final Semaphore starting = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

	private final AtomicInteger started = new AtomicInteger();

	private final AtomicInteger asked = new AtomicInteger();

	private final boolean root;

	private volatile boolean closed;

	// changed by the holder of the lock alone
	private volatile @Nullable VirtualDisplay display;

	private final Consumer<Initialisation> initialised;

	BrowserLauncher(BrowserProperties properties, Path state) {
		this(properties, state,
				(initialisation) -> logger.info("Driver of browser {} of {} initialised in {} ms",
						initialisation.name(), initialisation.wall(),
						Duration.between(initialisation.from(), initialisation.to()).toMillis()));
	}

	BrowserLauncher(BrowserProperties properties, Path state, Consumer<Initialisation> initialised) {
		this.initialised = initialised;
		this.properties = properties;
		this.state = state.toAbsolutePath().normalize();
		Map<String, String> environment = System.getenv();
		DriverCache cache = DriverCache.ofUser();
		this.browsers = new BrowserFinder(environment);
		this.drivers = new DriverFinder(properties.driver(), environment, cache,
				properties.download() ? new DriverDownload(cache) : null);
		this.processes = new OwnedProcesses(this.state.resolve("processes"));
		this.root = isRoot();
		this.processes.cleanUp();
		forgetDisplays();
	}

	/** Where the browsers that are only asked for the displays have their profiles. */
	private Path displays() {
		return this.state.resolve("displays");
	}

	private void forgetDisplays() {
		try (Stream<Path> folders = Files.list(displays())) {
			folders.map((folder) -> new ProfileFolder(folder, true))
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

	private static boolean isRoot() {
		try {
			return Integer.valueOf(0)
				.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			// there is no such user where there is no such file
			return false;
		}
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
		return launch(request, new ProfileFolder(path, request.settings().profile() == Profile.FRESH));
	}

	private ChromeBrowser launch(BrowserRequest request, ProfileFolder profile) {
		DriverSession session = start(request, profile);
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
			throw closing();
		}
		return browser;
	}

	/**
	 * Finds the usual browser and its driver, so that the first launch need not look for
	 * them.
	 */
	void prepare() {
		try {
			this.lock.alone(() -> {
				BrowserBinary binary = this.browsers.find(BrowserSettings.DEFAULT);
				DriverSession.prepare(binary, this.drivers.find(binary));
				return binary;
			});
		}
		catch (BrowserException ex) {
			// a layout may say another one
			logger.info("{}", ex.getMessage());
		}
	}

	private static BrowserException closing() {
		return new BrowserException("No browser is started any more: Wallup is about to end", null);
	}

	private DriverSession start(BrowserRequest request, ProfileFolder profile) {
		for (int attempt = 1;; attempt++) {
			if (this.closed) {
				throw closing();
			}
			this.starting.acquireUninterruptibly();
			try {
				return attempt(request, profile);
			}
			catch (BrowserException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
				logger.warn("Trying once more: {}", ex.getMessage());
				this.browsers.forget();
				this.drivers.forget();
			}
			finally {
				this.starting.release();
			}
		}
	}

	private DriverSession attempt(BrowserRequest request, ProfileFolder profile) {
		DriverSession session = this.lock.alone(() -> {
			Instant from = Instant.now();
			DriverSession initialised = initialise(request, profile);
			this.initialised.accept(new Initialisation(request.wall(), request.name(), from, Instant.now()));
			return initialised;
		});
		try {
			session.startBrowser(ChromeArguments.of(request, profile.path(), this.properties, this.root));
			return session;
		}
		catch (RuntimeException ex) {
			this.processes.endAll(profile.path());
			profile.forget();
			throw ex;
		}
	}

	/**
	 * Has a driver that is ready to start the browser; everything after it is parallel.
	 */
	private DriverSession initialise(BrowserRequest request, ProfileFolder profile) {
		BrowserBinary binary = this.browsers.find(request.settings());
		Path driver = this.drivers.find(binary);
		Map<String, String> environment = environment();
		if (this.processes.inUse(profile.path())) {
			throw new BrowserException(
					"Profile folder \"%s\" is used by a browser that is still running".formatted(profile.path()), null);
		}
		profile.prepare();
		Entry record = this.processes.begin(ProcessHandle.current().pid() + "-" + this.started.incrementAndGet(),
				profile.path());
		try {
			return DriverSession.start(binary, driver, profile.path(), environment, record);
		}
		catch (RuntimeException ex) {
			this.processes.endAll(profile.path());
			record.end();
			profile.forget();
			throw ex;
		}
	}

	private Map<String, String> environment() {
		String size = this.properties.virtualDisplay();
		if (size == null) {
			return Map.of();
		}
		VirtualDisplay current = this.display;
		if (current == null || !current.isAlive()) {
			if (current != null) {
				current.close();
			}
			current = VirtualDisplay.start(size, this.processes, this.state);
			this.display = current;
		}
		return Map.of("DISPLAY", current.name());
	}

	/** The virtual display that browsers are on, such as {@code :99}. */
	Optional<String> virtualDisplay() {
		return Optional.ofNullable(this.display).map(VirtualDisplay::name);
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
		try (Browser browser = launch(request, new ProfileFolder(path, true))) {
			return browser.monitors();
		}
		catch (PageException ex) {
			throw new BrowserException("The browser does not tell the displays: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void close() {
		this.closed = true;
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
		VirtualDisplay current = this.display;
		if (current != null) {
			current.close();
		}
	}

	private static void closeQuietly(ChromeBrowser browser) {
		try {
			browser.close();
		}
		catch (BrowserException ex) {
			logger.warn("A browser did not close as it should", ex);
		}
	}

	/**
	 * When a driver was initialised, from the turn of the lock to its end.
	 */
	record Initialisation(String wall, String name, Instant from, Instant to) {
	}

}
