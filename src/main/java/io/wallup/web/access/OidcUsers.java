package io.wallup.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes users with roles of those whom another provider knows. */
final class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

	/** No user with a password has such a name. */
	private static final String PREFIX = "oidc:";

	private final OidcUserService claims = new OidcUserService();

	private final AccessProperties.Oidc properties;

	OidcUsers(AccessProperties.Oidc properties) {
		this.properties = properties;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser known = this.claims.loadUser(request);
		String name = PREFIX + PlainText
			.of(Objects.requireNonNullElse(known.getClaimAsString(this.properties.nameClaim()), known.getSubject()));
		Role role = role(known.getClaims()).orElseThrow(() -> new NoRoleException(name));
		return new Named(known, role, name);
	}

	/** The highest role that somebody's groups make. */
	private Optional<Role> role(Map<String, Object> claims) {
		Object value = claim(claims, this.properties.roleClaim());
		Collection<?> groups = switch (value) {
			case Collection<?> many -> many;
			case String one -> Arrays.asList(one.split(" ", -1));
			case null, default -> Arrays.asList();
		};
		return groups.stream()
			.flatMap((group) -> Optional.ofNullable(this.properties.roles().get(String.valueOf(group))).stream())
			.reduce((one, other) -> one.includes(other) ? one : other);
	}

	private static @Nullable Object claim(Map<?, ?> claims, String path) {
		Object direct = claims.get(path);
		int dot = path.indexOf('.');
		if (direct != null || dot < 0) {
			return direct;
		}
		return (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) ? claim(inner, path.substring(dot + 1))
				: null;
	}

	/** Somebody with the name and the role that he has here. */
	private static final class Named extends DefaultOidcUser {

		private final String name;

		private Named(OidcUser known, Role role, String name) {
			super(role.authorities(), known.getIdToken(), known.getUserInfo());
			this.name = name;
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

}
