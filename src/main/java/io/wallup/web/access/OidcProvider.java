package io.wallup.web.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.signin.Secret;
import io.wallup.signin.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The provider that knows people too. It is asked to describe itself when somebody first
 * wants to sign in with it, so that walls come up without it.
 */
final class OidcProvider implements ClientRegistrationRepository {

	/** What it is called in addresses. */
	static final String ID = "wallup";

	private final AccessProperties.Oidc properties;

	private final Secrets secrets;

	private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

	OidcProvider(AccessProperties.Oidc properties, Secrets secrets) {
		this.properties = properties;
		this.secrets = secrets;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		return id.equals(ID) ? registration() : null;
	}

	/**
	 * How it wants to be asked.
	 * @throws RuntimeException when it is not there, or is another one
	 */
	ClientRegistration registration() {
		ClientRegistration known = this.found.get();
		if (known != null) {
			return known;
		}
		ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(this.properties.issuer())
			.registrationId(ID)
			.clientId(this.properties.clientId())
			.scope(this.properties.scopes().split(" +"))
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
		secret().ifPresentOrElse((value) -> builder.clientSecret(value),
				() -> builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
		ClientRegistration registration = builder.build();
		this.found.set(registration);
		return registration;
	}

	private Optional<String> secret() {
		String name = this.properties.clientSecret();
		if (name == null) {
			return Optional.empty();
		}
		return Optional.of(this.secrets.find(name)
			.map(Secret::value)
			.orElseThrow(() -> new IllegalStateException("Secret \"%s\" has no value; it is looked for in %s"
				.formatted(name, String.join(", ", this.secrets.places(name))))));
	}

}
