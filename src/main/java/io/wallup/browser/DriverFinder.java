package io.wallup.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.wallup.layout.BrowserSettings.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the driver of a browser, once for each browser: the configured one, one that fits
 * on this PC, and only then by download. A driver fits the version of its own number and
 * the next one (chrome_launcher.cc, {@code CheckVersion}).
 */
final class DriverFinder {

	private static final Logger logger = LoggerFactory.getLogger(DriverFinder.class);

	private static final Duration DOWNLOAD_WITHIN = Duration.ofSeconds(40);

	private final @Nullable Path configured;

	private final Map<String, String> environment;

	private final DriverCache cache;

	private final @Nullable DriverDownload download;

	private final Map<BrowserBinary, Path> found = new ConcurrentHashMap<>();

	/**
	 * Makes a finder.
	 * @param configured the driver to use whatever the browser, if any
	 * @param download where drivers are downloaded from, or nothing when they may not be
	 */
	DriverFinder(@Nullable Path configured, Map<String, String> environment, DriverCache cache,
			@Nullable DriverDownload download) {
		this.configured = configured;
		this.environment = environment;
		this.cache = cache;
		this.download = download;
	}

	/**
	 * Finds the driver; callers hold the launcher's lock.
	 * @throws BrowserException when there is none; the text says what to do
	 */
	Path find(BrowserBinary browser) {
		Path known = this.found.get(browser);
		if (known != null && Files.isExecutable(known)) {
			return known;
		}
		Path driver = search(browser);
		logger.info("Driver of {} (version {}): {}", browser.path(), browser.major(), driver);
		this.found.put(browser, driver);
		return driver;
	}

	/**
	 * Forgets what was found, because it may have been replaced: browsers update
	 * themselves while a wall is up.
	 */
	void forget() {
		this.found.clear();
	}

	private Path search(BrowserBinary browser) {
		if (this.configured != null) {
			if (!Files.isRegularFile(this.configured) || !Files.isExecutable(this.configured)) {
				throw new BrowserException("Driver \"%s\" of wallup.browser.driver is not there; expected an executable"
					.formatted(this.configured), null);
			}
			return this.configured;
		}
		return onThisPc(browser).or(() -> downloaded(browser)).orElseThrow(() -> missing(browser));
	}

	private Optional<Path> onThisPc(BrowserBinary browser) {
		List<Path> ofVersionBefore = new ArrayList<>();
		for (Path candidate : candidates(browser).toList()) {
			int major = majorOf(candidate);
			if (major == browser.major()) {
				return Optional.of(candidate);
			}
			if (major == browser.major() - 1) {
				ofVersionBefore.add(candidate);
			}
		}
		return ofVersionBefore.stream().findFirst();
	}

	private static int majorOf(Path candidate) {
		try {
			return VersionOutput.majorOf(candidate).orElse(0);
		}
		catch (BrowserException ex) {
			logger.warn("Not taken as a driver: {}", ex.getMessage());
			return 0;
		}
	}

	private Stream<Path> candidates(BrowserBinary browser) {
		String name = ((browser.kind() == Kind.EDGE) ? "msedgedriver" : "chromedriver")
				+ (browser.path().toString().endsWith(".exe") ? ".exe" : "");
		Stream<Path> beside = Stream.ofNullable(browser.path().getParent());
		Stream<Path> beginning = Stream.concat(beside, SearchPath.of(this.environment))
			.map((folder) -> folder.resolve(name))
			.distinct();
		return Stream.concat(beginning, this.cache.drivers(name))
			.filter(Files::isRegularFile)
			.filter(Files::isExecutable);
	}

	private Optional<Path> downloaded(BrowserBinary browser) {
		return (this.download != null) ? this.download.download(browser, DOWNLOAD_WITHIN) : Optional.empty();
	}

	private BrowserException missing(BrowserBinary browser) {
		return new BrowserException(
				("No driver that fits %s (version %d) is on this PC, %s; install version %d beside the "
						+ "browser or on the PATH (Debian: apt-get install chromium-driver), or name it as wallup.browser.driver")
					.formatted(browser.path(), browser.major(), (this.download != null) ? "and none could be downloaded"
							: "and downloading is switched off", browser.major()),
				null);
	}

}
