package io.wallup.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a new password for somebody who has forgotten his. */
@Command(name = "reset",
		description = {
				"Makes a new password for a user, and prints it. The present one ends, and the user is signed out "
						+ "everywhere.",
				"", "It needs no service, but the right to write to the state folder." },
		footerHeading = "%nExamples:%n", footer = "  wallup password reset admin")
final class PasswordResetCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "USER", description = "The name that the user signs in with.")
	private String user = "";

	PasswordResetCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		String password = this.surroundings.passwords()
			.reset(settings.state(), this.user)
			.orElseThrow(() -> new CommandException(Exit.NOT_FOUND,
					"There is no user \"%s\" in the state folder \"%s\"".formatted(this.user, settings.state())));
		this.surroundings.output()
			.out()
			.println(settings.json() ? Json.write(Map.of("user", this.user, "password", password))
					: "The new password of %s is %s".formatted(this.user, password));
		return Exit.DONE.code();
	}

}
