package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lets the commands in: a token that the running service wrote into its state
 * folder, where only the owner can read it.
 *
 * @param file where the service wrote it
 * @param given one that goes before it
 */
record OwnToken(Path file, Optional<String> given) {

	/** The variable with a token for the service of another PC. */
	static final String VARIABLE = "WALLUP_TOKEN";

	static OwnToken of(Settings settings, Pc pc) {
		return new OwnToken(settings.state().resolve("access").resolve("cli-token"), pc.variable(VARIABLE));
	}

	/** The token as it is now; each start of the service makes another. */
	Optional<String> read() {
		if (this.given.isPresent()) {
			return this.given;
		}
		try {
			return Optional.of(Files.readString(this.file).strip());
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new CommandException(Exit.UNEXPECTED,
					"The file \"%s\", which lets commands in, can only be read by the user who started the service: %s"
						.formatted(this.file, ex.getClass().getSimpleName()),
					ex);
		}
	}

}
