package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Small programs that stand for a browser or a driver. */
final class Programs {

	private Programs() {
	}

	/** A program that tells a version, whatever it is asked. */
	static Path telling(Path file, String output) {
		return script(file, "echo '" + output + "'");
	}

	static Path script(Path file, String body) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, "#!/bin/sh\n" + body + "\n");
			return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
