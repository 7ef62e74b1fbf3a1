package io.wallup.cli;

import java.util.HashMap;
import java.util.Map;

/** For pipes and files: a line for each change, then the table. */
final class PlainRun implements RunDisplay {

	private final Output output;

	private final Map<String, String> told = new HashMap<>();

	PlainRun(Output output) {
		this.output = output;
	}

	@Override
	public void show(RunView run) {
		for (WindowView window : run.windows()) {
			String before = this.told.put(window.window(), window.state());
			if (!window.state().equals(before)) {
				String error = (window.error() != null) ? ": " + window.error().replaceAll("\\s+", " ") : "";
				this.output.out()
					.println("%5.1f s  %s %s%s".formatted(window.total(), window.window(), window.state(), error));
			}
		}
	}

	@Override
	public void end(RunView run) {
		show(run);
		RunTable.lines(run.windows()).forEach(this.output.out()::println);
		this.output.out().println(run.summary());
	}

}
