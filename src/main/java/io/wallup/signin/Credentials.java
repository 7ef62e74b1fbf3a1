package io.wallup.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.signin.Recipe.BasicAuth;

/** The secrets of one sign-in, all there before its page is opened. */
final class Credentials {

	private final Secrets secrets;

	private final Map<String, Secret> found = new LinkedHashMap<>();

	private final Map<String, Totp> keys = new LinkedHashMap<>();

	private Credentials(Secrets secrets) {
		this.secrets = secrets;
	}

	/**
	 * The secrets of a recipe.
	 * @throws SignInException when one of them cannot be had
	 */
	static Credentials of(Recipe recipe, Secrets secrets, Failures failures) {
		Credentials credentials = new Credentials(secrets);
		BasicAuth basicAuth = recipe.basicAuth();
		if (basicAuth != null) {
			credentials.add(basicAuth.user()).or(() -> credentials.add(basicAuth.password())).ifPresent((reason) -> {
				throw failures.secretMissing(0, "basic-auth", reason);
			});
		}
		credentials.addAll(recipe.steps(), failures);
		return credentials;
	}

	/**
	 * The secrets of steps.
	 * @throws SignInException when one of them cannot be had
	 */
	static Credentials of(List<Step> steps, Secrets secrets, Failures failures) {
		Credentials credentials = new Credentials(secrets);
		credentials.addAll(steps, failures);
		return credentials;
	}

	String text(Value value) {
		return switch (value) {
			case Value.Text(String text) -> text;
			case Value.Secret(String name) -> secret(name).value();
		};
	}

	Totp key(String name) {
		Totp key = this.keys.get(name);
		if (key == null) {
			throw new IllegalStateException("Secret \"%s\" was not looked up as a key".formatted(name));
		}
		return key;
	}

	private void addAll(List<Step> steps, Failures failures) {
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			int number = i + 1;
			add(step).ifPresent((reason) -> {
				throw failures.secretMissing(number, StepWords.step(number, step), reason);
			});
		}
	}

	// what is in the way of having the secret, in words
	private Optional<String> add(Step step) {
		return switch (step) {
			case Step.Type type -> add(type.value());
			case Step.Totp totp -> add(totp.secret()).or(() -> addKey(totp.secret()));
			default -> Optional.empty();
		};
	}

	private Optional<String> add(Value value) {
		return switch (value) {
			case Value.Text text -> Optional.empty();
			case Value.Secret(String name) -> add(name);
		};
	}

	private Secret secret(String name) {
		Secret secret = this.found.get(name);
		if (secret == null) {
			throw new IllegalStateException("Secret \"%s\" was not looked up".formatted(name));
		}
		return secret;
	}

	private Optional<String> add(String name) {
		try {
			Optional<Secret> secret = this.secrets.find(name);
			secret.ifPresent((value) -> this.found.put(name, value));
			return secret.isPresent() ? Optional.empty() : Optional.of(this.secrets.missing(name));
		}
		catch (SecretUnreadableException ex) {
			return Optional.ofNullable(ex.getMessage());
		}
	}

	private Optional<String> addKey(String name) {
		try {
			this.keys.put(name, Totp.of(secret(name).value()));
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of("secret \"%s\" is no key of one-time passwords: %s".formatted(name, ex.getMessage()));
		}
	}

}
