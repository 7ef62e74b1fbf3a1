package io.wallup.cli;

/** Runs and walls as REST tells them. */
final class RunJson {

	private static final String WANTED = """
			{ "x": 0, "y": -1440, "width": 2560, "height": 1390 }""";

	private RunJson() {
	}

	static String run(String state, String... windowStates) {
		return """
				{ "id": "r1", "layout": "pc1", "trigger": "rest", "state": "%s",
				  "startedAt": "2026-11-21T06:00:00Z", "endedAt": %s, "windows": [ %s ] }
				""".formatted(state, state.equals("under-way") ? "null" : "\"2026-11-21T06:00:06.300Z\"",
				windows(windowStates));
	}

	static String wall(String... windowStates) {
		return """
				{ "layout": "pc1", "run": "r1", "since": "2026-11-21T06:00:00Z", "up": true, "changed": true,
				  "windows": [ %s ] }
				""".formatted(windows(windowStates));
	}

	private static String windows(String... states) {
		StringBuilder windows = new StringBuilder();
		for (int i = 0; i < states.length; i++) {
			boolean up = states[i].equals("up");
			windows.append((i > 0) ? "," : "")
				.append("""
						{ "window": "run1_%d", "state": "%s", "seconds": { "signing-in": 1.25, "loading": 1.0 },
						  "wanted": %s, "actual": %s, "error": %s }
						""".formatted(i + 1, states[i], WANTED, up ? WANTED : "null",
						states[i].equals("failed") ? "\"timed out: waited 10.0 s for .icon-expand\"" : "null"));
		}
		return windows.toString();
	}

}
