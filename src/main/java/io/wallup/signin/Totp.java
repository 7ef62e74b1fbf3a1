package io.wallup.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords of one key (RFC 6238). */
final class Totp {

	private static final Map<String, String> ALGORITHMS = Map.of("SHA1", "HmacSHA1", "SHA256", "HmacSHA256", "SHA512",
			"HmacSHA512");

	private static final int[] POWERS = { 1_000_000, 10_000_000, 100_000_000 };

	private final SecretKeySpec key;

	private final int digits;

	private final long period;

	private Totp(byte[] key, String algorithm, int digits, long period) {
		this.key = new SecretKeySpec(key, algorithm);
		this.digits = digits;
		this.period = period;
	}

	/**
	 * Reads a key as sites hand it out.
	 * @param text the key in base32, or an {@code otpauth://totp/} URI
	 * @throws IllegalArgumentException when it is neither; its text never holds the key
	 */
	static Totp of(String text) {
		String trimmed = text.trim();
		if (!trimmed.toLowerCase(Locale.ROOT).startsWith("otpauth:")) {
			return new Totp(Base32.decode(trimmed), "HmacSHA1", 6, 30);
		}
		Map<String, String> parameters = parameters(trimmed);
		String algorithm = ALGORITHMS.get(parameters.getOrDefault("algorithm", "SHA1").toUpperCase(Locale.ROOT));
		if (algorithm == null) {
			throw new IllegalArgumentException("its algorithm is none of SHA1, SHA256, SHA512");
		}
		return new Totp(Base32.decode(parameters.getOrDefault("secret", "")), algorithm,
				number(parameters, "digits", 6, 6, 8), number(parameters, "period", 30, 5, 3600));
	}

	private static Map<String, String> parameters(String text) {
		URI uri = uri(text);
		if (!"totp".equalsIgnoreCase(uri.getAuthority()) || uri.getRawQuery() == null) {
			throw new IllegalArgumentException("an address of the form otpauth://totp/NAME?secret=... is expected");
		}
		Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String parameter : uri.getRawQuery().split("&", -1)) {
			int equals = parameter.indexOf('=');
			if (equals > 0) {
				parameters.put(parameter.substring(0, equals),
						URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
			}
		}
		return parameters;
	}

	// without the cause, which quotes the key
	private static URI uri(String text) {
		try {
			return new URI(text.replace(" ", "%20"));
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(
					"its otpauth address has a wrong character at %d".formatted(ex.getIndex()));
		}
	}

	private static int number(Map<String, String> parameters, String name, int absent, int least, int most) {
		String value = parameters.getOrDefault(name, String.valueOf(absent));
		int number = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : -1;
		if (number < least || number > most) {
			throw new IllegalArgumentException("its %s must be from %d to %d".formatted(name, least, most));
		}
		return number;
	}

	/** The password at that time. */
	String at(Instant time) {
		byte[] hash = hash(Math.floorDiv(time.getEpochSecond(), this.period));
		int offset = hash[hash.length - 1] & 0xf;
		int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
		return "%0{d}d".replace("{d}", String.valueOf(this.digits)).formatted(number % POWERS[this.digits - 6]);
	}

	/** How long the password at that time is still the current one. */
	Duration leftAt(Instant time) {
		long next = (Math.floorDiv(time.getEpochSecond(), this.period) + 1) * this.period;
		return Duration.between(time, Instant.ofEpochSecond(next));
	}

	private byte[] hash(long counter) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java has no %s".formatted(this.key.getAlgorithm()), ex);
		}
	}

}
