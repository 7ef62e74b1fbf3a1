package io.wallup.signin;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page is, as a browser writes it: its origin and path, without what is personal
 * to one visit (query and fragment).
 */
record Address(String origin, String path) {

	// not java.net.URI: people and browsers write addresses that it refuses
	private static final Pattern URL = Pattern
		.compile("(?i)(https?)://([^/?#@:\\[\\]\\s]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?(/[^?#]*)?(?:[?#].*)?");

	/**
	 * The address of a URL that a recipe gives.
	 * @throws IllegalArgumentException when it is not of http or https, or holds a user
	 * or password
	 */
	static Address of(String url) {
		return shownAt(url).orElseThrow(
				() -> new IllegalArgumentException("An http or https address without a user and password is expected"));
	}

	/** The address of the page that a browser shows, or none when it shows no site. */
	static Optional<Address> shownAt(String url) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
		String port = (matcher.group(3) != null) ? matcher.group(3) : "";
		if (port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443")) {
			port = "";
		}
		else {
			port = ":" + port;
		}
		String path = (matcher.group(4) != null) ? encode(matcher.group(4)) : "/";
		return Optional.of(new Address(scheme + "://" + host(matcher.group(2)) + port, path));
	}

	/** Matches the URL of every page of a site except those at this address. */
	Pattern left() {
		return Pattern.compile("(?!" + Pattern.quote(toString()) + "([?#].*)?$)https?://.*");
	}

	@Override
	public String toString() {
		return this.origin + this.path;
	}

	private static String host(String host) {
		try {
			return IDN.toASCII(host).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			// a name that no DNS knows can still be in a hosts file
			return host.toLowerCase(Locale.ROOT);
		}
	}

	private static String encode(String path) {
		StringBuilder encoded = new StringBuilder();
		for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
			if (octet <= ' ' || "\"<>^`{}".indexOf(octet) >= 0) {
				encoded.append("%%%02X".formatted(octet & 0xff));
			}
			else {
				encoded.append((char) octet);
			}
		}
		return encoded.toString();
	}

}
