package io.wallup.layout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells one version of a file from another (RFC 9110, 8.8.3). */
public final class Etag {

	private static final int BYTES = 16;

	private Etag() {
	}

	/** The entity tag of a file with this content, without quotes. */
	public static String of(byte[] content) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
