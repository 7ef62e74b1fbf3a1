package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.wallup.layout.Bounds;

/**
 * A virtual display with real browsers on it, which can be asked what the X server knows
 * of them.
 */
public final class TestDesktop implements AutoCloseable {

	private static final Pattern WINDOW = Pattern
		.compile("\"(.+) - Chromium\": \\(\"chromium.*\\)\\s+(\\d+)x(\\d+)\\S+\\s+\\+(-?\\d+)\\+(-?\\d+)");

	private final Queue<DriverSessions.Initialisation> initialisations = new ConcurrentLinkedQueue<>();

	private final BrowserLauncher launcher;

	public TestDesktop(String size, Path state) {
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
