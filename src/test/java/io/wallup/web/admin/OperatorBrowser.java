package io.wallup.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Collectors;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.wallup.TestService;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/** The browser of somebody who uses the admin page. */
final class OperatorBrowser implements AutoCloseable {

	private static final Path SCREENS = Path.of("target", "screens");

	private final TestService service;

	private final ChromeDriver driver;

	OperatorBrowser(TestService service, String language) {
		this.service = service;
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.addArguments("--headless=new", "--no-sandbox", "--hide-scrollbars", "--lang=" + language,
				"--force-color-profile=srgb");
		options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
		options.setCapability("goog:loggingPrefs", logging);
		ChromeDriverService.Builder builder = new ChromeDriverService.Builder();
		Path debian = Path.of("/usr/bin/chromedriver");
		if (Files.isExecutable(debian)) {
			builder.usingDriverExecutable(debian.toFile());
			options.setBinary("/usr/bin/chromium");
		}
		this.driver = new ChromeDriver(builder.build(), options);
		desktop();
	}

	ChromeDriver driver() {
		return this.driver;
	}

	/** Has the size of a desk's screen. */
	void desktop() {
		this.driver.manage().window().setSize(new Dimension(1440, 1000));
	}

	/** Has the size of a phone. */
	void phone() {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", 360, "height", 780, "deviceScaleFactor", 2, "mobile", true));
	}

	/** Asks for a dark or a light page. */
	void colours(String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	/** Signs in as the administrator. */
	void signIn() {
		signIn("admin", TestService.PASSWORD);
	}

	void signIn(String user, String password) {
		open("/sign-in");
		find("[name=username]").sendKeys(user);
		find("[name=password]").sendKeys(password);
		find("main form [type=submit], main form button").click();
		await((driver) -> !String.valueOf(driver.getCurrentUrl()).contains("/sign-in"));
	}

	void open(String path) {
		this.driver.get(this.service.url(path));
	}

	/** The element, as soon as it is there. */
	WebElement find(String css) {
		return await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
	}

	/** The element, as soon as it can be seen. */
	WebElement see(String css) {
		return await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
	}

	/** Clicks the element as soon as it can be clicked. */
	void click(String css) {
		await(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
	}

	boolean has(String css) {
		return !this.driver.findElements(By.cssSelector(css)).isEmpty();
	}

	/** Waits until the element has the text in it. */
	void awaitText(String css, String text) {
		await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
	}

	/** Waits until the condition gives something that is neither nothing nor false. */
	<T> T await(Function<? super WebDriver, ? extends @Nullable T> condition) {
		T found = new WebDriverWait(this.driver, Duration.ofMinutes(1), Duration.ofMillis(50)).until(condition);
		return Objects.requireNonNull(found);
	}

	@Nullable Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/** Writes a picture of the view into target/screens. */
	void picture(String name) {
		try {
			Files.createDirectories(SCREENS);
			Files.write(SCREENS.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks axe-core, which must not find anything, and writes a picture. */
	void inspect(String name) {
		picture(name);
		Results results = new AxeBuilder().analyze(this.driver);
		assertThat(results.getViolations()).as(() -> results.getViolations()
			.stream()
			.map((rule) -> "%s: %s\n%s".formatted(rule.getId(), rule.getHelp(),
					rule.getNodes()
						.stream()
						.map((node) -> "  " + node.getHtml() + "\n  " + node.getFailureSummary())
						.collect(Collectors.joining("\n"))))
			.collect(Collectors.joining("\n"))).isEmpty();
		assertThat(
				(Boolean) script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("fits the width")
			.isTrue();
	}

	/** What the browser's console has said since it was asked last. */
	List<String> console() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
