package io.wallup.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets in environment variables: {@code site247-password} is the variable
 * {@code WALLUP_SECRET_SITE247_PASSWORD}.
 */
final class SecretVariables implements SecretSource {

	private static final String PREFIX = "WALLUP_SECRET_";

	private final Map<String, String> environment;

	SecretVariables(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public Kind kind() {
		return Kind.ENVIRONMENT;
	}

	/** None: from the name of a variable the name of its secret cannot be told. */
	@Override
	public Set<String> names() {
		return Set.of();
	}

	@Override
	public Optional<String> find(String name) {
		return Optional.ofNullable(this.environment.get(variable(name)));
	}

	@Override
	public String place(String name) {
		return "environment variable " + variable(name);
	}

	private String variable(String name) {
		return PREFIX + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
	}

}
