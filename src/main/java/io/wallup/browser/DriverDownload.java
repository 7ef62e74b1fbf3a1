package io.wallup.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.bonigarcia.wdm.WebDriverManager;
import io.wallup.layout.BrowserSettings.Kind;
import org.openqa.selenium.manager.SeleniumManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a driver from the network: through WebDriverManager, else through Selenium
 * Manager. Both can wait for ever in a network that takes connections and does not
 * answer, so each gets a thread of its own and half of the time.
 */
final class DriverDownload {

	private static final Logger logger = LoggerFactory.getLogger(DriverDownload.class);

	private final Path cache;

	DriverDownload(DriverCache cache) {
		this.cache = cache.folder();
	}

	/**
	 * The driver for the version of the browser, or nothing when it cannot be had within
	 * the time.
	 */
	Optional<Path> download(BrowserBinary browser, Duration within) {
		Duration half = within.dividedBy(2);
		return attempt("WebDriverManager", () -> withWebDriverManager(browser), half).filter(DriverDownload::runs)
			.or(() -> attempt("Selenium Manager", () -> withSeleniumManager(browser, half), half)
				.filter(DriverDownload::runs));
	}

	/** Whether it is a whole driver: a file that was cut short does not run. */
	private static boolean runs(Path driver) {
		boolean whole = VersionOutput.majorOf(driver).isPresent();
		if (!whole) {
			logger.warn("Driver {} was downloaded and does not run", driver);
		}
		return whole;
	}

	private Path withWebDriverManager(BrowserBinary browser) {
		WebDriverManager manager = (browser.kind() == Kind.EDGE) ? WebDriverManager.edgedriver()
				: WebDriverManager.chromedriver();
		manager.browserVersion(String.valueOf(browser.major()))
			.cachePath(this.cache.toString())
			.resolutionCachePath(this.cache.toString())
			.avoidBrowserDetection()
			.avoidExport()
			.setup();
		return Path.of(manager.getDownloadedDriverPath());
	}

	private Path withSeleniumManager(BrowserBinary browser, Duration within) {
		List<String> arguments = List.of("--browser", (browser.kind() == Kind.EDGE) ? "edge" : "chrome",
				"--browser-version", String.valueOf(browser.major()), "--browser-path", browser.path().toString(),
				"--cache-path", this.cache.toString(), "--avoid-browser-download", "--avoid-stats", "--timeout",
				String.valueOf(within.toSeconds()));
		return Path.of(SeleniumManager.getInstance().getBinaryPaths(arguments).getDriverPath());
	}

	private static Optional<Path> attempt(String name, Supplier<Path> work, Duration within) {
		CompletableFuture<Path> result = new CompletableFuture<>();
		// a daemon: what hangs for ever must not keep the program from ending
		Thread.ofPlatform().daemon().name("driver-download").start(() -> {
			try {
				result.complete(work.get());
			}
			catch (RuntimeException | Error ex) {
				result.completeExceptionally(ex);
			}
		});
		try {
			return Optional.of(result.get(within.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			logger.warn("{} got no driver within {} s", name, within.toSeconds());
		}
		catch (ExecutionException ex) {
			logger.warn("{} got no driver: {}", name, String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}

}
