package io.wallup.web.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;

import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the commands in that the owner of the state folder runs: a token in a file which
 * nobody else can read, another one for each start of the service.
 */
final class CliToken {

	private static final Logger logger = LoggerFactory.getLogger(CliToken.class);

	private final String hash;

	CliToken(Path state, SecureRandom random) {
		String value = TokenHash.make(random);
		this.hash = TokenHash.of(value);
		Path file = state.resolve("access").resolve("cli-token");
		try {
			WholeFile.writeForOwner(file, value.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			// walls come up all the same
			logger.error("Commands are not let in without a token: {}", ex.getMessage());
		}
	}

	boolean is(String value) {
		return TokenHash.same(TokenHash.of(value), this.hash);
	}

}
