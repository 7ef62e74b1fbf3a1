package io.wallup.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.wallup.browser.OwnedProcesses.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An X server in memory (Xvfb) with a window manager (openbox), for PCs without a
 * display.
 */
final class VirtualDisplay implements AutoCloseable {

	private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

	private final Process server;

	private final Process windowManager;

	private final String name;

	private final Entry record;

	private VirtualDisplay(Process server, Process windowManager, String name, Entry record) {
		this.server = server;
		this.windowManager = windowManager;
		this.name = name;
		this.record = record;
	}

	/**
	 * Starts a display of a size such as {@code 2560x2880} and waits until windows can be
	 * placed on it.
	 * @throws BrowserException when Xvfb or openbox is not installed or does not start
	 */
	static VirtualDisplay start(String size, OwnedProcesses processes, Path state) {
		if (!size.matches("\\d{2,5}x\\d{2,5}")) {
			throw new BrowserException(
					"wallup.browser.virtual-display is \"%s\"; expected a size such as 2560x2880".formatted(size),
					null);
		}
		Entry record = processes.begin(ProcessHandle.current().pid() + "-display", state.resolve("no-profile"));
		Process server = null;
		Process windowManager = null;
		try {
			server = start(List.of("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp"),
					Map.of());
			record.add("display", server.toHandle());
			String name = ":" + firstLine(server, "Xvfb");
			windowManager = start(List.of("openbox", "--startup", "echo ready"), Map.of("DISPLAY", name));
			record.add("window-manager", windowManager.toHandle());
			firstLine(windowManager, "openbox");
			return new VirtualDisplay(server, windowManager, name, record);
		}
		catch (IOException | RuntimeException ex) {
			end(windowManager);
			end(server);
			record.end();
			throw new BrowserException(
					"No virtual display: %s (Debian: apt-get install xvfb openbox)".formatted(ex.getMessage()), ex);
		}
	}

	private static Process start(List<String> command, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(ChildEnvironment.of(builder.environment(), environment));
		return builder.start();
	}

	private static String firstLine(Process process, String program) {
		CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
			try {
				// not closed: a program that writes to a closed pipe would be ended
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
				String read = reader.readLine();
				return (read != null) ? read.strip() : "";
			}
			catch (IOException ex) {
				throw new BrowserException(program + " cannot be read", ex);
			}
		}, (task) -> Thread.ofPlatform().daemon().name("virtual-display").start(task));
		try {
			String text = line.get(STARTS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
			if (text.isEmpty()) {
				throw new BrowserException(program + " ended at once", null);
			}
			return text;
		}
		catch (TimeoutException ex) {
			throw new BrowserException("%s was not ready within %d s".formatted(program, STARTS_WITHIN.toSeconds()),
					ex);
		}
		catch (ExecutionException ex) {
			throw new BrowserException(program + " could not be read", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrowserException("The start of " + program + " was interrupted", ex);
		}
	}

	/** The name for the variable {@code DISPLAY}. */
	String name() {
		return this.name;
	}

	boolean isAlive() {
		return this.server.isAlive();
	}

	@Override
	public void close() {
		end(this.windowManager);
		end(this.server);
		this.record.end();
	}

	private static void end(@Nullable Process process) {
		if (process != null) {
			Processes.end(process.toHandle(), Duration.ofSeconds(2));
		}
	}

}
