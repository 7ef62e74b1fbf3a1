package io.wallup.cli;

import picocli.CommandLine.Command;

/** The task that starts Wallup at logon. */
@Command(name = "startup", synopsisSubcommandLabel = "(install | remove | status)",
		description = { "Has Wallup start by itself when you log on, in your session, where it can show windows.", "",
				"On Windows it is a task of the Task Scheduler; on Linux a file in the desktop's autostart folder, or "
						+ "with \"--system systemd\" a unit of your systemd." },
		footerHeading = "%nExamples:%n",
		footer = { "  wallup startup install --layouts /walls/layouts --config /walls/config --state /walls/var",
				"  wallup startup install --system systemd", "  wallup startup status" })
final class StartupCommand {

}
