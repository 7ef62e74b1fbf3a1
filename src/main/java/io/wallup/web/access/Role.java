package io.wallup.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a user may do; each may do what those before it may. */
public enum Role {

	/** Looks. */
	VIEWER,
	/** Starts and stops walls, and acts on their windows. */
	OPERATOR,
	/** Changes layouts, recipes, secrets and users. */
	ADMINISTRATOR;

	/** Whether whoever has this role may do what the other may. */
	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

	/** This role and those that it includes, as Spring Security wants them. */
	List<GrantedAuthority> authorities() {
		return Arrays.stream(values())
			.filter(this::includes)
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority(role.authority()))
			.toList();
	}

	private String authority() {
		return "ROLE_" + name();
	}

	static @Nullable Role highest(Collection<? extends GrantedAuthority> authorities) {
		List<String> names = authorities.stream().map((each) -> String.valueOf(each.getAuthority())).toList();
		return Arrays.stream(values())
			.filter((role) -> names.contains(role.authority()))
			.reduce((lower, higher) -> higher)
			.orElse(null);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
