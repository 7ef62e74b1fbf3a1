package io.wallup.web.access;

import java.nio.file.Path;

/** A file that says who may use Wallup cannot be read, so that nobody is let in by it. */
final class DamagedFileException extends RuntimeException {

	DamagedFileException(Path file, String reason, Exception cause) {
		super(("File \"%s\" is damaged (%s); nobody it is about is let in. Repair it, or stop Wallup, delete the file "
				+ "and start anew")
			.formatted(file, reason), cause);
	}

}
