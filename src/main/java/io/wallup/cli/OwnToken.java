package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lets the commands in: a token that the running service wrote into its state
 * folder, where only the owner can read it.
 */
record OwnToken(Path file) {

	static OwnToken of(Settings settings) {
		return new OwnToken(settings.state().resolve("access").resolve("cli-token"));
	}

	/** The token as it is now; each start of the service makes another. */
	Optional<String> read() {
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
