package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * Counts the event listeners of a document, by which it is told whether its scripts are
 * awake: a form is often in the page long before they take it over.
 */
final class Listeners {

	/** What a script hears of typing by. */
	private static final Set<String> OF_TYPING = Set.of("input", "change", "keydown", "keyup", "keypress",
			"beforeinput", "blur", "focusout");

	private final DevTools devTools;

	private final FrameScripts scripts;

	Listeners(DevTools devTools, FrameScripts scripts) {
		this.devTools = devTools;
		this.scripts = scripts;
	}

	/** How many listeners the frame's document has that hear of typing. */
	long ofTyping(Frame frame, Duration within) {
		return ofAll(frame, OF_TYPING, within);
	}

	/**
	 * Whether a script may take the form from the browser when it is sent.
	 * @param form the form, as the browser names it
	 */
	boolean takeForm(Frame frame, String form, Duration within) {
		String session = this.scripts.sessionOf(frame);
		return count(session, ofPage(session, form, within), Set.of("submit", "click"), within) > 0
				|| ofAll(frame, Set.of("submit"), within) > 0;
	}

	/** Those of the document with all that is in it, and of its window. */
	private long ofAll(Frame frame, Set<String> types, Duration within) {
		JsonNode document = this.scripts.once(frame, "document", new Object[0], Duration.ZERO, within, false);
		if (document == null) {
			return 0;
		}
		String session = this.scripts.sessionOf(frame);
		String page = ofPage(session, document.asString(), within);
		String window = this.devTools
			.call(session, "Runtime.callFunctionOn",
					Map.of("objectId", page, "functionDeclaration", "function() { return this.defaultView; }"), within)
			.path("result")
			.path("objectId")
			.asString("");
		return count(session, page, types, within) + count(session, window, types, within);
	}

	/**
	 * The same node in the world of the page's own scripts: Chrome tells listeners only
	 * of the world that it is asked in.
	 */
	private String ofPage(String session, String node, Duration within) {
		JsonNode described = this.devTools.call(session, "DOM.describeNode", Map.of("objectId", node), within);
		return this.devTools
			.call(session, "DOM.resolveNode",
					Map.of("backendNodeId", described.path("node").path("backendNodeId").asInt()), within)
			.path("object")
			.path("objectId")
			.asString("");
	}

	private long count(String session, String object, Set<String> types, Duration within) {
		JsonNode listeners = this.devTools
			.call(session, "DOMDebugger.getEventListeners", Map.of("objectId", object, "depth", -1), within)
			.path("listeners");
		return StreamSupport.stream(listeners.spliterator(), false)
			.filter((listener) -> types.contains(listener.path("type").asString("")))
			.count();
	}

}
