package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wallup.layout.Bounds;
import tools.jackson.databind.JsonNode;

/**
 * A virtual display with real browsers on it, which can be asked what the X server knows
 * of them.
 */
public final class TestDesktop implements AutoCloseable {

	private static final Pattern WINDOW = Pattern
		.compile("\"(.+) - Chromium\": \\(\"chromium.*\\)\\s+(\\d+)x(\\d+)\\S+\\s+\\+(-?\\d+)\\+(-?\\d+)");

	private final Queue<DriverSessions.Initialisation> initialisations = new ConcurrentLinkedQueue<>();

	private final BrowserLauncher launcher;

	private final Path state;

	public TestDesktop(String size, Path state) {
		this.state = state;
		this.launcher = new BrowserLauncher(new BrowserProperties(null, false, false, size, List.of()), state,
				this.initialisations::add);
	}

	public Browsers browsers() {
		return this.launcher;
	}

	/** The bounds of every window by the title of its page, as the X server has them. */
	public Map<String, Bounds> windows() {
		ProcessBuilder builder = new ProcessBuilder("xwininfo", "-root", "-tree");
		builder.environment().put("DISPLAY", this.launcher.virtualDisplay().orElseThrow());
		try {
			Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String tree = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Map<String, Bounds> windows = new TreeMap<>();
			Matcher matcher = WINDOW.matcher(tree);
			while (matcher.find()) {
				windows.put(matcher.group(1),
						new Bounds(number(matcher, 4), number(matcher, 5), number(matcher, 2), number(matcher, 3)));
			}
			return windows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Changes a window behind the back of what drives it, as its user would.
	 * @param title the title of its page
	 * @param bounds what changes, in the words of the protocol
	 */
	public void change(String title, Map<String, ?> bounds) {
		change(this.state, title, bounds);
	}

	static void change(Path state, String title, Map<String, ?> bounds) {
		try (Stream<Path> files = Files.find(state, 8,
				(path, attributes) -> path.endsWith("DevToolsActivePort") && attributes.isRegularFile())) {
			for (Path file : files.toList()) {
				List<String> lines = Files.readAllLines(file);
				change(URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.get(1)), title, bounds);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void change(URI address, String title, Map<String, ?> bounds) {
		Duration within = Duration.ofSeconds(10);
		try (HttpClient http = HttpClient.newHttpClient(); DevTools devTools = DevTools.connect(http, address)) {
			for (JsonNode target : devTools.call(null, "Target.getTargets", Map.of(), within).path("targetInfos")) {
				if (title.equals(target.path("title").asString(""))
						&& "page".equals(target.path("type").asString(""))) {
					int window = devTools
						.call(null, "Browser.getWindowForTarget",
								Map.of("targetId", target.path("targetId").asString("")), within)
						.path("windowId")
						.asInt();
					devTools.call(null, "Browser.setWindowBounds", Map.of("windowId", window, "bounds", bounds),
							within);
				}
			}
		}
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	/** When each browser was initialised, from and to, in the order of their ends. */
	public List<Map.Entry<Instant, Instant>> initialisations() {
		return this.initialisations.stream().map((each) -> Map.entry(each.from(), each.to())).toList();
	}

	@Override
	public void close() {
		this.launcher.close();
	}

}
