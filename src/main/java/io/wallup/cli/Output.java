package io.wallup.cli;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where the commands write.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether standard output is a terminal that can be written over
 * @param colour whether it shows colours
 */
record Output(PrintWriter out, PrintWriter err, boolean terminal, boolean colour) {

	static Output ofProcess() {
		String term = System.getenv("TERM");
		boolean dumb = "dumb".equals(term) || (term == null && System.getenv("WT_SESSION") == null);
		boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent() && !dumb;
		return new Output(writer(System.out), writer(System.err), terminal,
				terminal && System.getenv("NO_COLOR") == null);
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
	}

}
