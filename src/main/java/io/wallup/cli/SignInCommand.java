package io.wallup.cli;

import picocli.CommandLine.Command;

/** What is done with one sign-in recipe. */
@Command(name = "sign-in", synopsisSubcommandLabel = "test NAME", description = "Tries sign-in recipes.",
		footerHeading = "%nExamples:%n", footer = "  wallup sign-in test site247 --show")
final class SignInCommand {

}
