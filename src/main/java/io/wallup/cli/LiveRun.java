package io.wallup.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** For terminals: the table, written over as it changes. */
final class LiveRun implements RunDisplay {

	private static final String ESC = "\u001b[";

	private final Output output;

	private int written;

	LiveRun(Output output) {
		this.output = output;
	}

	@Override
	public void show(RunView run) {
		List<String> lines = new ArrayList<>(RunTable.lines(run.windows()));
		lines.add(run.summary());
		draw(lines, run);
	}

	@Override
	public void end(RunView run) {
		show(run);
		// the table is cut at the edge of the terminal
		for (WindowView window : run.windows()) {
			if (window.error() != null) {
				this.output.out().println(window.window() + ": " + window.error());
			}
		}
	}

	private void draw(List<String> lines, RunView run) {
		StringBuilder text = new StringBuilder(ESC + "?7l");
		if (this.written > 0) {
			text.append(ESC).append(this.written).append('A');
		}
		for (int i = 0; i < lines.size(); i++) {
			boolean window = i > 0 && i <= run.windows().size();
			text.append('\r')
				.append(window ? coloured(lines.get(i), run.windows().get(i - 1).state()) : lines.get(i))
				.append(ESC)
				.append("K\n");
		}
		PrintWriter out = this.output.out();
		out.print(text.append(ESC).append("?7h"));
		out.flush();
		this.written = lines.size();
	}

	private String coloured(String line, String state) {
		if (!this.output.colour()) {
			return line;
		}
		String colour = switch (state) {
			case "up" -> "32";
			case "failed" -> "31";
			case "waiting", "closed" -> "2";
			default -> "33";
		};
		return line.replaceFirst(" " + state + "( |$)", " " + ESC + colour + "m" + state + ESC + "0m$1");
	}

}
