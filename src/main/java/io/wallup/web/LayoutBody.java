package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;

/** A layout as it comes in the body of a request. */
final class LayoutBody {

	/** The most bytes of a layout that are read. */
	static final int MOST = 256 * 1024;

	private LayoutBody() {
	}

	/**
	 * Reads the body.
	 * @throws ProblemException when it is too large, before all of it is read
	 */
	static byte[] read(InputStream body) throws IOException {
		byte[] text = body.readNBytes(MOST + 1);
		if (text.length > MOST) {
			throw new ProblemException(Problem.TOO_LARGE,
					"The body is larger than %d bytes, expected a layout of at most that".formatted(MOST));
		}
		return text;
	}

}
