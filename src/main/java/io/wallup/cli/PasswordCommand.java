package io.wallup.cli;

import picocli.CommandLine.Command;

/** What is done with the passwords of users. */
@Command(name = "password", synopsisSubcommandLabel = "reset USER", description = "Makes new passwords for users.",
		footerHeading = "%nExamples:%n", footer = "  wallup password reset admin")
final class PasswordCommand {

}
