package io.wallup.layout;

import java.io.IOException;
import java.io.StringReader;

/**
 * Reads a text without ever ending within a surrogate pair, which the parser has no room
 * for.
 */
final class PairReader extends StringReader {

	private int kept = -1;

	PairReader(String text) {
		super(text);
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int start = 0;
		if (this.kept >= 0) {
			buffer[offset] = (char) this.kept;
			this.kept = -1;
			start = 1;
		}
		int read = super.read(buffer, offset + start, length - start);
		if (read <= 0) {
			return (start > 0) ? start : read;
		}
		int last = offset + start + read - 1;
		if (length > 1 && Character.isHighSurrogate(buffer[last])) {
			this.kept = buffer[last];
			return start + read - 1;
		}
		return start + read;
	}

}
