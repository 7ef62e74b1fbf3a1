package io.wallup.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What is logged in a process that is not the service: warnings, to standard error. */
final class ClientLog {

	private static final String CONFIGURATION = "logback.configurationFile";

	/** Loggers that are not held are forgotten, with their level. */
	private static final Logger ROOT = Logger.getLogger("");

	private ClientLog() {
	}

	static void quieten() {
		System.setProperty(CONFIGURATION, "io/wallup/cli/logback-commands.xml");
		ROOT.setLevel(Level.SEVERE);
	}

	/** Leaves the log to the service, which this process is about to be. */
	static void handOver() {
		System.clearProperty(CONFIGURATION);
		ROOT.setLevel(Level.INFO);
	}

}
