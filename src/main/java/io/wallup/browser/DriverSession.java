package io.wallup.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.browser.OwnedProcesses.Entry;
import io.wallup.layout.BrowserSettings.Kind;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeDriverService;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.jdk.JdkHttpClient;
import org.openqa.selenium.remote.service.DriverService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A driver process and the WebDriver session (W3C WebDriver) through which it has started
 * a browser. The session launches and is left alone from then on: a page that hangs would
 * block it.
 */
final class DriverSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DriverSession.class);

	private static final Duration SESSION_WITHIN = Duration.ofMinutes(3);

	private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);

	private final DriverService service;

	private final BrowserBinary binary;

	private final Path program;

	private final ProcessHandle driver;

	private final List<ProcessHandle> browsers = new CopyOnWriteArrayList<>();

	private final Path profile;

	private final Entry record;

	private DriverSession(DriverService service, BrowserBinary binary, Path program, ProcessHandle driver, Path profile,
			Entry record) {
		this.service = service;
		this.binary = binary;
		this.program = program;
		this.driver = driver;
		this.profile = profile;
		this.record = record;
	}

	/**
	 * Starts the driver.
	 * @throws BrowserException when it does not start; nothing is left running then
	 */
	static DriverSession start(BrowserBinary binary, Path driver, Path profile, Map<String, String> environment,
			Entry record) {
		DriverService service = service(binary, driver, profile, environment);
		Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
		ProcessHandle process = null;
		try {
			service.start();
			process = ProcessHandle.current()
				.children()
				.filter((child) -> !before.contains(child) && runs(child, driver))
				.findFirst()
				.orElseThrow(() -> new BrowserException("Driver \"%s\" ended at once".formatted(driver), null));
			record.add("driver", process);
			return new DriverSession(service, binary, driver, process, profile, record);
		}
		catch (IOException | RuntimeException ex) {
			if (process != null) {
				Processes.end(process, Duration.ZERO);
			}
			service.stop();
			throw notStarted(binary, driver, ex);
		}
	}

	/**
	 * Has the driver start the browser.
	 * @throws BrowserException when it does not start; nothing is left running then
	 */
	void startBrowser(List<String> arguments) {
		try {
			new RemoteWebDriver(executor(this.service), options(this.binary, arguments));
			this.browsers.addAll(this.driver.children().toList());
			for (int i = 0; i < this.browsers.size(); i++) {
				this.record.add("browser." + i, this.browsers.get(i));
			}
		}
		catch (RuntimeException ex) {
			Processes.end(this.driver, Duration.ZERO);
			this.service.stop();
			this.record.end();
			throw notStarted(this.binary, this.program, ex);
		}
	}

	private static BrowserException notStarted(BrowserBinary binary, Path driver, Exception why) {
		return new BrowserException("%s could not be started with driver %s: %s".formatted(binary.path(), driver,
				reason(String.valueOf(why.getMessage()))), why);
	}

	/**
	 * What the driver says, without what Selenium adds about this PC and its own build.
	 */
	static String reason(String message) {
		return message.lines()
			.map(String::strip)
			.takeWhile((line) -> !line.isEmpty() && !line.startsWith("Host info:") && !line.startsWith("Build info:"))
			.limit(3)
			.collect(Collectors.joining(" "));
	}

	/** Loads what the first start needs, so that it is as fast as the next. */
	static void prepare(BrowserBinary binary, Path driver) {
		DriverService service = service(binary, driver, Path.of("profile"), Map.of());
		HttpCommandExecutor executor = executor(service);
		logger.debug("Prepared {} for {} with {}", executor, options(binary, List.of()).asMap(), RemoteWebDriver.class);
	}

	private static HttpCommandExecutor executor(DriverService service) {
		return new HttpCommandExecutor(Map.of(),
				ClientConfig.defaultConfig().baseUrl(service.getUrl()).readTimeout(SESSION_WITHIN),
				new JdkHttpClient.Factory());
	}

	/** Whether the process is the driver rather than another child of ours. */
	private static boolean runs(ProcessHandle child, Path driver) {
		// a driver that is a script has the command of its interpreter
		return child.info()
			.commandLine()
			.map((line) -> line.contains(String.valueOf(driver.getFileName())))
			.orElse(true);
	}

	private static DriverService service(BrowserBinary binary, Path driver, Path profile,
			Map<String, String> environment) {
		DriverService.Builder<?, ?> builder = (binary.kind() == Kind.EDGE) ? new EdgeDriverService.Builder() {

			@Override
			protected List<String> createArgs() {
				return marked(super.createArgs(), profile);
			}

		} : new ChromeDriverService.Builder() {

			@Override
			protected List<String> createArgs() {
				return marked(super.createArgs(), profile);
			}

		};
		return builder.usingDriverExecutable(driver.toFile())
			.usingAnyFreePort()
			.withTimeout(Deadline.OF_THIS_PC.multipliedBy(2))
			.withEnvironment(ChildEnvironment.of(System.getenv(), environment))
			.build();
	}

	/**
	 * With the profile folder, which a driver does not ask for: by it the driver is found
	 * if we are killed before it is written down.
	 */
	private static List<String> marked(List<String> arguments, Path profile) {
		return Stream.concat(arguments.stream(), Stream.of("--user-data-dir=" + profile)).toList();
	}

	private static ChromiumOptions<?> options(BrowserBinary binary, List<String> arguments) {
		ChromiumOptions<?> options = (binary.kind() == Kind.EDGE) ? new EdgeOptions() : new ChromeOptions();
		options.setBinary(binary.path().toString());
		options.addArguments(arguments);
		// without it no bar says that the browser is controlled by software
		options.setExperimentalOption("excludeSwitches", List.of("enable-automation"));
		options.setExperimentalOption("prefs", ChromeArguments.preferences());
		options.setPageLoadStrategy(PageLoadStrategy.NONE);
		return options;
	}

	/** The address of the browser's own debugging socket. */
	URI debuggingSocket() {
		Path file = this.profile.resolve("DevToolsActivePort");
		try {
			List<String> lines = Files.readAllLines(file);
			return URI.create("ws://127.0.0.1:" + lines.get(0).strip() + lines.get(1).strip());
		}
		catch (IOException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			throw new BrowserException("The browser's debugging port cannot be read from \"%s\"".formatted(file), ex);
		}
	}

	@Override
	public void close() {
		for (ProcessHandle browser : this.browsers) {
			if (!Processes.awaitExit(browser, ENDS_WITHIN)) {
				Processes.end(browser, Duration.ZERO);
			}
		}
		Processes.end(this.driver, ENDS_WITHIN);
		this.service.stop();
		this.record.end();
	}

}
