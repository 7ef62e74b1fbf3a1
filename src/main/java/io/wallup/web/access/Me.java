package io.wallup.web.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who is signed in, as a page needs to know it. */
public record Me(String name, Role role) {

	/** Whether walls may be started, stopped and acted on. */
	public boolean mayOperate() {
		return this.role.includes(Role.OPERATOR);
	}

	/** Whether layouts, recipes, secrets and users may be changed. */
	public boolean mayAdminister() {
		return this.role.includes(Role.ADMINISTRATOR);
	}

	/** Whoever an authentication is for, if it is for anybody with a role. */
	static @Nullable Me of(@Nullable Authentication authentication) {
		if (authentication == null || !authentication.isAuthenticated()
				|| authentication instanceof AnonymousAuthenticationToken) {
			return null;
		}
		Role role = Role.highest(authentication.getAuthorities());
		return (role != null) ? new Me(authentication.getName(), role) : null;
	}

}
