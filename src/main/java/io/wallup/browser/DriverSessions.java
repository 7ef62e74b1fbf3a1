package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.wallup.browser.OwnedProcesses.Entry;
import io.wallup.layout.BrowserSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts drivers, one after the other, and has them start browsers, side by side.
 */
final class DriverSessions {

	private static final Logger logger = LoggerFactory.getLogger(DriverSessions.class);

	private static final int TRIES = 2;

	private final BrowserProperties properties;

	private final Path state;

	private final BrowserFinder browsers;

	private final DriverFinder drivers;

	private final OwnedProcesses processes;

	private final Consumer<Initialisation> initialised;

	private final InitialisationLock lock = InitialisationLock.ofUser();

	// more at a time would only delay each other
	private final Semaphore starting = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

	private final AtomicInteger started = new AtomicInteger();

	private final boolean root = isRoot();

	private volatile boolean refusing;

	// changed by the holder of the lock alone
	private volatile @Nullable VirtualDisplay display;

	/**
	 * Makes one.
	 * @param initialised is told of every driver that was initialised
	 */
	DriverSessions(BrowserProperties properties, Path state, OwnedProcesses processes,
			Consumer<Initialisation> initialised) {
		this.properties = properties;
		this.state = state;
		this.processes = processes;
		this.initialised = initialised;
		Map<String, String> environment = System.getenv();
		DriverCache cache = DriverCache.ofUser();
		this.browsers = new BrowserFinder(environment);
		this.drivers = new DriverFinder(properties.driver(), environment, cache,
				properties.download() ? new DriverDownload(cache) : null);
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

	static BrowserException closing() {
		return new BrowserException("No browser is started any more: Wallup is about to end", null);
	}

	/**
	 * Starts a driver and has it start the browser of the request.
	 * @throws BrowserException when either does not start; nothing is left running then
	 */
	DriverSession start(BrowserRequest request, ProfileFolder profile) {
		for (int attempt = 1;; attempt++) {
			if (this.refusing) {
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
		Map<String, String> environment = new HashMap<>(environment());
		environment.putAll(profile.environment());
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

	/** The virtual display that browsers are on, if they are on one. */
	Optional<String> virtualDisplay() {
		return Optional.ofNullable(this.display).map(VirtualDisplay::name);
	}

	/** Starts none from now on. */
	void refuse() {
		this.refusing = true;
	}

	/** Ends the virtual display, once no browser is on it any more. */
	void closeDisplay() {
		VirtualDisplay current = this.display;
		if (current != null) {
			current.close();
		}
	}

	/**
	 * When a driver was initialised, from the turn of the lock to its end.
	 */
	record Initialisation(String wall, String name, Instant from, Instant to) {
	}

}
