package io.wallup.signin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import org.jspecify.annotations.Nullable;

/**
 * How to sign in to one site: one YAML file of the sign-ins folder, valid.
 *
 * @param name the name of the file, without its ending
 * @param url where the sign-in begins
 * @param steps what a person would do there, in order
 * @param signedIn any of these tells that the site has let us in; none means that the
 * sign-in page is left
 * @param signedOut any of these on a dashboard tells that the site session has ended;
 * none means that the sign-in page is shown instead
 * @param rejected any of these tells that the site takes the credentials for wrong
 * @param basicAuth what HTTP basic authentication is answered with, if it is
 */
public record Recipe(String name, String url, List<Step> steps, List<Sign> signedIn, List<Sign> signedOut,
		List<Sign> rejected, @Nullable BasicAuth basicAuth) {

	public Recipe {
		Address.of(url);
		steps = List.copyOf(steps);
		signedIn = List.copyOf(signedIn);
		signedOut = List.copyOf(signedOut);
		rejected = List.copyOf(rejected);
	}

	/** The names of the secrets that it needs, in the order in which it needs them. */
	public Set<String> secrets() {
		Set<String> names = new LinkedHashSet<>();
		if (this.basicAuth != null) {
			add(names, this.basicAuth.user());
			add(names, this.basicAuth.password());
		}
		for (Step step : this.steps) {
			names.addAll(secrets(step));
		}
		return names;
	}

	static Set<String> secrets(Step step) {
		Set<String> names = new LinkedHashSet<>();
		if (step instanceof Step.Type type) {
			add(names, type.value());
		}
		if (step instanceof Step.Totp totp) {
			names.add(totp.secret());
		}
		return names;
	}

	private static void add(Set<String> names, Value value) {
		if (value instanceof Value.Secret(String name)) {
			names.add(name);
		}
	}

	/**
	 * User and password of HTTP basic authentication (RFC 7617), given to the origin of
	 * the recipe's {@code url} and to no other.
	 */
	public record BasicAuth(Value user, Value.Secret password) {
	}

}
