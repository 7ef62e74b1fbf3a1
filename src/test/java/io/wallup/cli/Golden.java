package io.wallup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that the commands are compared with to the letter. */
final class Golden {

	private Golden() {
	}

	static String text(String file) {
		try (InputStream stream = Golden.class.getResourceAsStream(file)) {
			if (stream == null) {
				return "";
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
