package io.wallup.cli;

import java.io.PrintWriter;

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
		boolean terminal = System.console() != null && System.console().isTerminal() && !dumb;
		return new Output(new PrintWriter(System.out, true), new PrintWriter(System.err, true), terminal,
				terminal && System.getenv("NO_COLOR") == null);
	}

}
