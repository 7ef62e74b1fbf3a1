package io.wallup.signin;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The base32 alphabet of RFC 4648, as people copy it: any case, spaces, dashes. */
final class Base32 {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private Base32() {
	}

	/**
	 * Decodes a text.
	 * @throws IllegalArgumentException when it is not base32; its text never holds the
	 * value
	 */
	static byte[] decode(String text) {
		String digits = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replaceAll("=+$", "");
		if (digits.isEmpty()) {
			throw new IllegalArgumentException("a key in base32 is expected, and there is none");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int buffer = 0;
		int bits = 0;
		for (int i = 0; i < digits.length(); i++) {
			int value = ALPHABET.indexOf(digits.charAt(i));
			if (value < 0) {
				throw new IllegalArgumentException(
						"a key in base32 is expected (letters A to Z, digits 2 to 7); its character %d is no such"
							.formatted(i + 1));
			}
			buffer = (buffer << 5 | value) & 0xfff;
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes.write(buffer >> bits & 0xff);
			}
		}
		return bytes.toByteArray();
	}

}
