package io.wallup.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;
import tools.jackson.databind.JsonNode;

/**
 * The displays as Chrome sees them, which is what its windows are placed by. AWT would
 * not do: on Windows with displays of different scales its bounds overlap (JDK-8211999).
 */
final class Displays {

	private Displays() {
	}

	/**
	 * Asks the page of a session.
	 * @throws DevToolsException when it does not answer
	 */
	static List<Monitor> of(DevTools devTools, String session) {
		JsonNode screens = devTools.call(session, "Emulation.getScreenInfos", Map.of(), Deadline.OF_THIS_PC)
			.path("screenInfos");
		return StreamSupport.stream(screens.spliterator(), false).map(Displays::monitor).toList();
	}

	private static Monitor monitor(JsonNode screen) {
		return new Monitor(screen.path("label").asString(""),
				new Bounds(screen.path("left").asInt(), screen.path("top").asInt(), screen.path("width").asInt(),
						screen.path("height").asInt()),
				new Bounds(screen.path("availLeft").asInt(), screen.path("availTop").asInt(),
						screen.path("availWidth").asInt(), screen.path("availHeight").asInt()),
				screen.path("devicePixelRatio").asDouble(), screen.path("isPrimary").asBoolean());
	}

}
