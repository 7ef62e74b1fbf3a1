package io.wallup.layout;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The schemes that addresses in layouts and recipes may have. Any other is refused:
 * {@code javascript:} or {@code file:} in the place of a dashboard is an attack or a
 * slip.
 *
 * @param names their names in lower case, without a colon
 */
public record AddressSchemes(Set<String> names) {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9+.-]{0,31}");

	/** What holds unless somebody has configured something else. */
	public static final AddressSchemes WEB = new AddressSchemes(Set.of("http", "https"));

	public AddressSchemes {
		names = Set.copyOf(names);
		for (String name : names) {
			if (!NAME.matcher(name).matches()) {
				throw new IllegalArgumentException(
						"Scheme %s; expected one in lower case without a colon, such as https or file"
							.formatted(Place.quote(name)));
			}
		}
		if (names.isEmpty()) {
			throw new IllegalArgumentException("No scheme; expected at least one, such as https");
		}
	}

	boolean allow(String scheme) {
		return this.names.contains(scheme);
	}

}
