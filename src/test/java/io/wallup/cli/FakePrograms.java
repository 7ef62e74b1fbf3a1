package io.wallup.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs that only write down that they were called. */
final class FakePrograms implements Programs {

	final List<String> calls = new ArrayList<>();

	final Map<String, Ended> answers = new HashMap<>();

	boolean missing;

	@Override
	public Ended run(List<String> command) throws IOException {
		String line = String.join(" ", command);
		this.calls.add(line);
		if (this.missing) {
			throw new IOException("Cannot run program \"" + command.getFirst() + "\"");
		}
		return this.answers.getOrDefault(line, new Ended(0, ""));
	}

}
