package io.wallup.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is: its origin and path, without what is personal to one visit (query and
 * fragment).
 */
record Address(String origin, String path) {

	private static final Pattern USER_INFO = Pattern.compile("^\\w+://[^/?#]*@");

	/**
	 * The address of a URL that a recipe gives.
	 * @throws IllegalArgumentException when it is not of http or https, or holds a user
	 * or password
	 */
	static Address of(String url) {
		if (USER_INFO.matcher(url).find()) {
			throw new IllegalArgumentException(
					"An address with a user or password in it; one without is expected, see basic-auth");
		}
		Address address = parse(url);
		if (address == null) {
			throw new IllegalArgumentException("\"%s\"; an http or https address is expected".formatted(url));
		}
		return address;
	}

	/** The address of the page that a browser shows, or none when it shows no site. */
	static Optional<Address> shownAt(String url) {
		return Optional.ofNullable(parse(url));
	}

	/** Matches the URL of every page of a site except those at this address. */
	Pattern left() {
		return Pattern.compile("(?!" + literally(toString()) + "([?#].*)?$)https?://.*");
	}

	@Override
	public String toString() {
		return this.origin + this.path;
	}

	private static @Nullable Address parse(String url) {
		try {
			URI uri = uri(url);
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
				return null;
			}
			String port = (uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443)) ? ""
					: ":" + uri.getPort();
			String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty()) ? "/" : uri.getRawPath();
			return new Address(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port, path);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	// a browser leaves characters in a query, such as |, that java.net.URI refuses
	private static URI uri(String url) {
		String shown = url.replaceFirst("[?#].*", "");
		try {
			return new URI(shown);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("\"%s\" is no address".formatted(shown));
		}
	}

	// not Pattern.quote, so that the expression means the same in a browser's language
	private static String literally(String text) {
		return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
	}

}
