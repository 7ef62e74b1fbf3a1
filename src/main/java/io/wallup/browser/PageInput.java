package io.wallup.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;

/**
 * Mouse and keyboard of one page: events that the browser itself sends, which pages trust
 * as a person's.
 */
final class PageInput {

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

	private static final Duration GRACE = Duration.ofMillis(500);

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	private final PageFailures failures;

	PageInput(DevTools devTools, String session, FrameScripts scripts, PageFailures failures) {
		this.devTools = devTools;
		this.session = session;
		this.scripts = scripts;
		this.failures = failures;
	}

	/** Presses and releases the keys one after the other, where the focus is. */
	void press(List<Key> keys, String waitedFor, Deadline deadline) {
		List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
		for (Key key : keys) {
			answers.add(this.devTools.send(this.session, "Input.dispatchKeyEvent", key.down()));
			answers.add(this.devTools.send(this.session, "Input.dispatchKeyEvent", key.up()));
		}
		awaitTaken("Input.dispatchKeyEvent", answers, waitedFor, deadline);
	}

	/**
	 * Clicks the middle of an element.
	 * @throws DevToolsException when the element is no longer there
	 */
	void click(String element, Frame frame, String waitedFor, Deadline deadline) {
		Point point = middleOf(element, frame);
		List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
		for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
			answers.add(this.devTools.send(this.session, "Input.dispatchMouseEvent",
					Map.of("type", type, "x", point.x(), "y", point.y(), "button", "left", "clickCount", 1)));
		}
		awaitTaken("Input.dispatchMouseEvent", answers, waitedFor, deadline);
	}

	private void awaitTaken(String method, List<CompletableFuture<JsonNode>> answers, String waitedFor,
			Deadline deadline) {
		for (CompletableFuture<JsonNode> answer : answers) {
			try {
				DevTools.await(method, answer, deadline.left().plus(GRACE));
			}
			catch (DevToolsException ex) {
				// an event that leads away from the page may not be answered by it any
				// more
				if (!ex.documentReplaced()) {
					throw this.failures.of(ex, waitedFor, deadline);
				}
			}
		}
	}

	/**
	 * The middle of an element in the coordinates of the top page, which mouse events
	 * have.
	 */
	private Point middleOf(String element, Frame frame) {
		JsonNode quad = this.devTools
			.call(this.scripts.sessionOf(frame), "DOM.getContentQuads", Map.of("objectId", element), ANSWER_WITHIN)
			.path("quads")
			.path(0);
		double x = (quad.path(0).asDouble() + quad.path(4).asDouble()) / 2;
		double y = (quad.path(1).asDouble() + quad.path(5).asDouble()) / 2;
		Frame inner = frame;
		for (Frame outer = inner.parent(); outer != null; outer = inner.parent()) {
			if (this.scripts.isApart(inner)) {
				JsonNode corner = cornerOf(inner, outer);
				x += corner.path(0).asDouble();
				y += corner.path(1).asDouble();
			}
			inner = outer;
		}
		return new Point(x, y);
	}

	private JsonNode cornerOf(Frame frame, Frame parent) {
		String session = this.scripts.sessionOf(parent);
		int node = this.devTools.call(session, "DOM.getFrameOwner", Map.of("frameId", frame.id()), ANSWER_WITHIN)
			.path("backendNodeId")
			.asInt();
		return this.devTools.call(session, "DOM.getBoxModel", Map.of("backendNodeId", node), ANSWER_WITHIN)
			.path("model")
			.path("content");
	}

	/** A place on the page, in CSS pixels. */
	private record Point(double x, double y) {
	}

}
