package io.wallup.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
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
		return count(frame, "document", within, OF_TYPING) + count(frame, "window", within, OF_TYPING);
	}

	/**
	 * Whether a script may take the form from the browser when it is sent.
	 * @param form the form, as the browser names it
	 */
	boolean takeForm(Frame frame, String form, Duration within) {
		return count(frame, form, Set.of("submit", "click"), within) > 0
				|| count(frame, "document", within, Set.of("submit")) > 0
				|| count(frame, "window", within, Set.of("submit")) > 0;
	}

	private long count(Frame frame, String function, Duration within, Set<String> types) {
		JsonNode node = this.scripts.once(frame, function, new Object[0], Duration.ZERO, within, false);
		return count(frame, (node != null) ? node.asString() : null, types, within);
	}

	private long count(Frame frame, @Nullable String object, Set<String> types, Duration within) {
		if (object == null) {
			return 0;
		}
		JsonNode listeners = this.devTools
			.call(this.scripts.sessionOf(frame), "DOMDebugger.getEventListeners",
					Map.of("objectId", object, "depth", -1), within)
			.path("listeners");
		return StreamSupport.stream(listeners.spliterator(), false)
			.filter((listener) -> types.contains(listener.path("type").asString("")))
			.count();
	}

}
