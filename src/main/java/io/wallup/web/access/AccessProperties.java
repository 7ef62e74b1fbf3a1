package io.wallup.web.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param idle after which time without requests they are signed out
 * @param atMost after which time they are signed out in any case
 * @param oidc who else knows them, if anybody
 */
@ConfigurationProperties(prefix = "wallup.access", ignoreUnknownFields = false)
record AccessProperties(@DefaultValue("1h") Duration idle, @DefaultValue("12h") Duration atMost, @Nullable Oidc oidc) {

	AccessProperties {
		if (!idle.isPositive()) {
			throw new IllegalArgumentException("wallup.access.idle is \"%s\", expected more than 0s".formatted(idle));
		}
		if (!atMost.isPositive()) {
			throw new IllegalArgumentException(
					"wallup.access.at-most is \"%s\", expected more than 0s".formatted(atMost));
		}
	}

	/**
	 * A provider of OpenID Connect.
	 *
	 * @param issuer its address, below which its description is
	 * @param clientId what it calls Wallup
	 * @param clientSecret the name of the secret that it knows Wallup by, if it wants one
	 * @param label what the sign-in page calls it
	 * @param scopes what it is asked for, with blanks between (RFC 6749, 3.3)
	 * @param nameClaim the claim with somebody's name
	 * @param roleClaim the claim with his groups or roles, with dots where it is inside
	 * others
	 * @param roles which of those make which role
	 */
	record Oidc(String issuer, String clientId, @Nullable String clientSecret,
			@DefaultValue("OpenID Connect") String label, @DefaultValue("openid profile") String scopes,
			@DefaultValue("preferred_username") String nameClaim, @DefaultValue("groups") String roleClaim,
			@DefaultValue Map<String, Role> roles) {

		@SuppressWarnings("ConstantValue")
		Oidc {
			roles = Map.copyOf(roles);
			if (issuer == null || !isAddress(issuer)) {
				throw new IllegalArgumentException(
						"wallup.access.oidc.issuer is \"%s\", expected an address that begins with https:// (or http:// on loopback)"
							.formatted(issuer));
			}
			if (clientId == null || clientId.isBlank()) {
				throw new IllegalArgumentException(
						"wallup.access.oidc.client-id is \"%s\", expected what the provider calls Wallup"
							.formatted(clientId));
			}
			if (!List.of(scopes.split(" +")).contains("openid")) {
				throw new IllegalArgumentException(
						"wallup.access.oidc.scopes is \"%s\", expected openid among them".formatted(scopes));
			}
			if (roles.isEmpty()) {
				throw new IllegalArgumentException(
						"wallup.access.oidc.roles is empty, expected at least one group and its role");
			}
		}

		/** What goes over the network in the clear can be changed on its way. */
		private static boolean isAddress(String text) {
			try {
				URI address = URI.create(text);
				String host = address.getHost();
				return host != null && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme())
						&& (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"))));
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

	}

}
