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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.wallup.browser.OwnedProcesses.Entry;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Profile;
import io.wallup.layout.Monitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

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

	private final AtomicInteger started = new AtomicInteger();

	private final boolean root;

	// changed by the holder of the lock alone
	private volatile @Nullable VirtualDisplay display;

	private final Consumer<Initialisation> initialised;

	BrowserLauncher(BrowserProperties properties, Path state) {
		this(properties, state,
				(initialisation) -> logger.info("Browser {} of {} started in {} ms", initialisation.name(),
						initialisation.wall(),
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
		Path profile = this.state.resolve("profiles").resolve(request.wall()).resolve(request.name());
		boolean fresh = request.settings().profile() == Profile.FRESH;
		DriverSession session = this.lock.alone(() -> {
			Instant from = Instant.now();
			DriverSession started = start(request, profile, fresh);
			this.initialised.accept(new Initialisation(request.wall(), request.name(), from, Instant.now()));
			return started;
		});
		try {
			ChromeBrowser browser = new ChromeBrowser(this.http, session, (closed) -> {
				this.live.remove(closed);
				if (fresh) {
					delete(profile);
				}
			});
			this.live.add(browser);
			return browser;
		}
		catch (DevToolsException | BrowserException ex) {
			session.close();
			throw new BrowserException("The browser was started but cannot be driven: " + ex.getMessage(), ex);
		}
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

	private DriverSession start(BrowserRequest request, Path profile, boolean fresh) {
		BrowserBinary binary = this.browsers.find(request.settings());
		Path driver = this.drivers.find(binary);
		Map<String, String> environment = environment();
		for (int attempt = 1;; attempt++) {
			prepare(profile, fresh);
			Entry record = this.processes.begin(ProcessHandle.current().pid() + "-" + this.started.incrementAndGet(),
					profile);
			try {
				return DriverSession.start(binary, driver,
						ChromeArguments.of(request, profile, this.properties, this.root), profile, environment, record);
			}
			catch (BrowserException ex) {
				this.processes.endAll(profile);
				record.end();
				if (attempt == TRIES) {
					throw ex;
				}
				logger.warn("Trying once more: {}", ex.getMessage());
			}
		}
	}

	private void prepare(Path profile, boolean fresh) {
		if (this.processes.inUse(profile)) {
			throw new BrowserException(
					"Profile folder \"%s\" is used by a browser that is still running".formatted(profile), null);
		}
		if (fresh) {
			delete(profile);
		}
		try {
			Files.createDirectories(profile);
			// of a killed browser, or one in a container of another name, which Chrome
			// would wait for in vain
			for (String name : List.of("SingletonLock", "SingletonCookie", "SingletonSocket", "DevToolsActivePort")) {
				Files.deleteIfExists(profile.resolve(name));
			}
		}
		catch (IOException ex) {
			throw new BrowserException("Profile folder \"%s\" cannot be written".formatted(profile), ex);
		}
	}

	private static void delete(Path profile) {
		try {
			FileSystemUtils.deleteRecursively(profile);
		}
		catch (IOException ex) {
			// a file that Windows still holds is deleted before the next launch
			logger.debug("Profile folder {} could not be deleted yet", profile, ex);
		}
	}

	private Map<String, String> environment() {
		String size = this.properties.virtualDisplay();
		if (size == null) {
			return Map.of();
		}
		VirtualDisplay current = this.display;
		if (current == null || !current.isAlive()) {
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
		String name = "displays-" + ProcessHandle.current().pid();
		try (Browser browser = launch(new BrowserRequest(name, name, fresh, new Bounds(0, 0, 600, 400), List.of()))) {
			return browser.monitors();
		}
		catch (PageException ex) {
			throw new BrowserException("The browser does not tell the displays: " + ex.getMessage(), ex);
		}
		finally {
			delete(this.state.resolve("profiles").resolve(name));
		}
	}

	@Override
	public void close() {
		List.copyOf(this.live).parallelStream().forEach(ChromeBrowser::close);
		VirtualDisplay current = this.display;
		if (current != null) {
			current.close();
		}
	}

	/**
	 * When a driver and its browser were initialised, from the turn of the lock to its
	 * end.
	 */
	record Initialisation(String wall, String name, Instant from, Instant to) {
	}

}
