package io.wallup.layout;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of web pages. As browsers do, it takes some characters that RFC 3986 wants
 * encoded: people copy addresses from the address bar.
 */
final class WebAddress {

	static final String PATTERN = "https?://[^\\s/?#@\\\\]+(?:[/?#]\\S*)?";

	static final String EXPECTED = "an http or https address such as https://site.example/";

	private static final Pattern AUTHORITY = Pattern
		.compile("https?://([\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+\\])(?::([0-9]{1,5}))?(?:[/?#].*)?");

	private static final Pattern SITE = Pattern.compile("https?://[^/?#]+");

	private static final int HIGHEST_PORT = 65535;

	private WebAddress() {
	}

	/** The address itself, when it is one. */
	static String text(String text) {
		if (text.codePoints().anyMatch(WebAddress::isInvisible)) {
			throw new IllegalArgumentException("it holds a sign that cannot be seen");
		}
		Matcher matcher = AUTHORITY.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("the host is not valid");
		}
		if (!Normalizer.normalize(matcher.group(1), Form.NFKC).equals(matcher.group(1))) {
			throw new IllegalArgumentException("the host is another one than it looks like");
		}
		String port = matcher.group(2);
		if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT)) {
			throw new IllegalArgumentException("the port is not from 1 to " + HIGHEST_PORT);
		}
		return text;
	}

	/** An address of another scheme, as it was written. */
	static String other(String text) {
		if (text.codePoints().anyMatch(WebAddress::isInvisible)) {
			throw new IllegalArgumentException("it holds a sign that cannot be seen");
		}
		return text;
	}

	private static boolean isInvisible(int codePoint) {
		return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
	}

	/** The address as a URI, encoded where it has to be. */
	static URI uri(String text) {
		StringBuilder encoded = new StringBuilder();
		for (byte octet : text(text).getBytes(StandardCharsets.UTF_8)) {
			if (octet <= ' ' || "\"<>\\^`{|}".indexOf(octet) >= 0) {
				encoded.append("%%%02X".formatted(octet & 0xff));
			}
			else {
				encoded.append((char) octet);
			}
		}
		try {
			URI uri = new URI(encoded.toString());
			if (uri.getHost() == null) {
				throw new IllegalArgumentException("the host is not valid");
			}
			return uri;
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(ex.getReason().toLowerCase(Locale.ROOT), ex);
		}
	}

	/** Scheme, host and port of an address. */
	static String site(String text) {
		Matcher matcher = SITE.matcher(text);
		return matcher.lookingAt() ? matcher.group() : text;
	}

	/** What somebody meant who left the scheme away. */
	static @Nullable String nearest(String text) {
		if (text.matches("(?i)https?://[^\\s@]+")) {
			return text.replaceFirst("(?i)^http", "http").replaceFirst("(?i)^https", "https");
		}
		return text.matches("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}+(?:[:/?#][^\\s@]*)?") ? "https://" + text : null;
	}

}
