package io.wallup.wall;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.Bounds;
import io.wallup.layout.Locator;
import io.wallup.wall.WallException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at windows: what they show, and where they are. */
final class WindowPictures {

	private static final Logger logger = LoggerFactory.getLogger(WindowPictures.class);

	private static final Duration PICTURE_WITHIN = Duration.ofSeconds(10);

	private static final Duration GLANCE_WITHIN = Duration.ofSeconds(2);

	private static final Duration BOUNDS_WITHIN = Duration.ofSeconds(2);

	private static final int NARROWEST = 80;

	private static final int WIDEST = 1920;

	private WindowPictures() {
	}

	static byte[] picture(WallWindow window) {
		Page page = pageOf(window);
		try {
			boolean harmless = window.state() == WindowState.UP
					&& !page.waitUntilVisible(Locator.css("input[type=password], iframe"), Duration.ZERO);
			return page.picture(!harmless, PICTURE_WITHIN);
		}
		catch (PageException ex) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" gives no picture: %s".formatted(window.name(), ex.getMessage()));
		}
	}

	static Glance glance(WallWindow window, int width) {
		Page page = pageOf(window);
		// who looks is told too if somebody has moved or minimised it
		Thread.startVirtualThread(() -> bounds(window));
		return window.glance()
			.look(Math.clamp(width, NARROWEST, WIDEST),
					(common) -> page.glance(window.state() != WindowState.UP, common, GLANCE_WITHIN))
			.orElseThrow(() -> new WallException(Reason.NOT_READY,
					"Window \"%s\" gives no picture: it does not answer".formatted(window.name())));
	}

	private static Page pageOf(WallWindow window) {
		Page page = window.livePage();
		if (page == null) {
			throw new WallException(Reason.NOT_READY, "Window \"%s\" has no page".formatted(window.name()));
		}
		return page;
	}

	static Map<String, Optional<Bounds>> bounds(List<WallWindow> windows) {
		Map<String, CompletableFuture<List<Optional<Bounds>>>> asked = new LinkedHashMap<>();
		windows.forEach((window) -> asked.put(window.name(),
				CompletableFuture.supplyAsync(() -> bounds(window), Thread::startVirtualThread)
					.completeOnTimeout(List.of(), BOUNDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)));
		Map<String, Optional<Bounds>> bounds = new LinkedHashMap<>();
		asked.forEach((name, answer) -> answer.join().forEach((known) -> bounds.put(name, known)));
		return Collections.unmodifiableMap(bounds);
	}

	/** Where the window is or that it is minimised; empty when it does not say. */
	private static List<Optional<Bounds>> bounds(WallWindow window) {
		Page page = window.livePage();
		if (page == null) {
			return List.of();
		}
		try {
			Optional<Bounds> bounds = page.bounds();
			window.seenAt(bounds.orElse(null));
			return List.of(bounds);
		}
		catch (PageException ex) {
			logger.debug("Window {} does not tell where it is", window.name(), ex);
			return List.of();
		}
	}

}
