package io.wallup.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.wallup.browser.FrameScripts.Located;
import tools.jackson.databind.JsonNode;

/** Finds where the form fields of a page are on the screen, in all of its frames. */
final class FieldBoxes {

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

	private final DevTools devTools;

	private final FrameScripts scripts;

	/** The frames that were looked at before: making a world in each takes time. */
	private final Map<String, Frame> known = new ConcurrentHashMap<>();

	FieldBoxes(DevTools devTools, FrameScripts scripts) {
		this.devTools = devTools;
		this.scripts = scripts;
	}

	/**
	 * The boxes of fields, in CSS pixels from the corner of the top page.
	 * @param all whether those of every frame, or only of frames that ask for a password
	 * @throws DevToolsException when a frame does not answer
	 */
	List<Box> find(boolean all, Deadline deadline) {
		List<Located> frames = this.scripts.located(deadline.left());
		this.known.keySet().retainAll(frames.stream().map(Located::id).toList());
		List<Box> boxes = new ArrayList<>();
		for (Located located : frames) {
			Frame frame = this.known.computeIfAbsent(located.id(), Frame::top);
			JsonNode found = this.scripts.until(frame, deadline.left(), "fieldBoxes", all);
			if (found == null) {
				throw new DevToolsException("fieldBoxes", "a frame does not tell its fields", false);
			}
			if (!found.isEmpty()) {
				Box corner = cornerOf(located, frames);
				found.forEach((box) -> boxes.add(Box.of(box, corner)));
			}
		}
		return boxes;
	}

	private Box cornerOf(Located frame, List<Located> frames) {
		Located parent = frames.stream().filter((other) -> other.id().equals(frame.parent())).findFirst().orElse(null);
		if (parent == null) {
			return new Box(0, 0, 0, 0);
		}
		int node = this.devTools
			.call(parent.session(), "DOM.getFrameOwner", Map.of("frameId", frame.id()), ANSWER_WITHIN)
			.path("backendNodeId")
			.asInt();
		JsonNode content = this.devTools
			.call(parent.session(), "DOM.getBoxModel", Map.of("backendNodeId", node), ANSWER_WITHIN)
			.path("model")
			.path("content");
		Box own = new Box(content.path(0).asDouble(), content.path(1).asDouble(), 0, 0);
		// the box is told from the corner of what the parent's process shows
		Located root = frames.stream()
			.filter((other) -> other.session().equals(parent.session()))
			.findFirst()
			.orElse(parent);
		return own.from(cornerOf(root, frames));
	}

	/** A rectangle of the page, in CSS pixels. */
	record Box(double x, double y, double width, double height) {

		private static Box of(JsonNode box, Box corner) {
			return new Box(box.path(0).asDouble(), box.path(1).asDouble(), box.path(2).asDouble(),
					box.path(3).asDouble())
				.from(corner);
		}

		private Box from(Box corner) {
			return new Box(this.x + corner.x, this.y + corner.y, this.width, this.height);
		}

	}

}
