package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Bounds;
import tools.jackson.databind.JsonNode;

/** The window of a page, and where it stands. */
final class PlacedWindow {

	/** A window manager may round what a fractional scale asks for. */
	static final int TOLERANCE = 2;

	private static final Duration SETTLES_WITHIN = Duration.ofMillis(400);

	private static final Duration LOOK_EVERY = Duration.ofMillis(15);

	private final DevTools devTools;

	private final String target;

	PlacedWindow(DevTools devTools, String target) {
		this.devTools = devTools;
		this.target = target;
	}

	/**
	 * Sets the bounds until the window has them or the time is over; returns what it has,
	 * or nothing when it is minimised.
	 */
	Optional<Bounds> place(Bounds wanted, Deadline deadline) {
		JsonNode window = read();
		int tries = 0;
		while (!stands(window, wanted, (tries++ < 2) ? 0 : TOLERANCE) && !deadline.over()) {
			int id = window.path("windowId").asInt();
			// the state first: with a window that is not normal, Chrome takes no bounds
			// in the same command
			if (!"normal".equals(state(window))) {
				set(id, Map.of("windowState", "normal"));
			}
			set(id, Map.of("left", wanted.x(), "top", wanted.y(), "width", wanted.width(), "height", wanted.height()));
			window = settle(wanted, deadline);
		}
		return shown(window);
	}

	/** Where the window is now, or nothing while it is minimised. */
	Optional<Bounds> bounds() {
		return shown(read());
	}

	private JsonNode settle(Bounds wanted, Deadline deadline) {
		Deadline settled = Deadline.in(deadline.atMost(SETTLES_WITHIN));
		JsonNode window = read();
		while (!stands(window, wanted, 0) && !settled.over()) {
			settled.pause(LOOK_EVERY);
			window = read();
		}
		return window;
	}

	private JsonNode read() {
		return this.devTools.call(null, "Browser.getWindowForTarget", Map.of("targetId", this.target),
				Deadline.OF_THIS_PC);
	}

	private void set(int window, Map<String, ?> bounds) {
		this.devTools.call(null, "Browser.setWindowBounds", Map.of("windowId", window, "bounds", bounds),
				Deadline.OF_THIS_PC);
	}

	/** Chrome tells of a minimised window where it would be otherwise. */
	private static Optional<Bounds> shown(JsonNode window) {
		return "minimized".equals(state(window)) ? Optional.empty() : Optional.of(boundsOf(window));
	}

	private static boolean stands(JsonNode window, Bounds wanted, int tolerance) {
		return "normal".equals(state(window)) && wanted.matches(boundsOf(window), tolerance);
	}

	private static String state(JsonNode window) {
		return window.path("bounds").path("windowState").asString("normal");
	}

	private static Bounds boundsOf(JsonNode window) {
		JsonNode bounds = window.path("bounds");
		return new Bounds(bounds.path("left").asInt(), bounds.path("top").asInt(),
				Math.max(1, bounds.path("width").asInt()), Math.max(1, bounds.path("height").asInt()));
	}

}
