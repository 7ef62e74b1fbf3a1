package io.wallup.web;

import java.net.Inet6Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that a Host header may have: loopback ones, and those that are configured.
 * Any other name may be that of a site which lets it lead to this PC (DNS rebinding).
 */
final class OwnHosts {

	private static final Pattern HOST = Pattern
		.compile("(?<name>\\[[0-9A-Fa-f:.]{2,45}\\]|[0-9A-Za-z._-]{1,253})(:[0-9]{0,5})?");

	private static final Pattern LOOPBACK_IPV4 = Pattern
		.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

	private final Set<String> configured;

	/**
	 * Accepts more than the loopback names.
	 * @param configured names and addresses, without ports
	 */
	OwnHosts(List<String> configured) {
		this.configured = configured.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a Host header, with or without port, names this service. */
	boolean include(String host) {
		Matcher matcher = HOST.matcher(host);
		if (!matcher.matches()) {
			return false;
		}
		String name = matcher.group("name").toLowerCase(Locale.ROOT);
		return name.equals("localhost") || LOOPBACK_IPV4.matcher(name).matches() || isLoopbackIpv6(name)
				|| this.configured.contains(name);
	}

	private static boolean isLoopbackIpv6(String name) {
		if (!name.startsWith("[")) {
			return false;
		}
		try {
			return Inet6Address.ofLiteral(name.substring(1, name.length() - 1)).isLoopbackAddress();
		}
		catch (IllegalArgumentException ex) {
			// not an address at all, so not ours
			return false;
		}
	}

}
