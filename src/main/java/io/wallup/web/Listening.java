package io.wallup.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.core.Ordered;

/**
 * Where Wallup listens and whether it is encrypted there. It opens to others with TLS
 * only, unless it was told otherwise in so many words.
 */
public final class Listening implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

	private static final String LOOPBACK = "127.0.0.1";

	private final WebProperties properties;

	private final @Nullable InetAddress address;

	private final @Nullable Ssl configured;

	private final SslBundles bundles;

	private final AtomicReference<@Nullable String> certificate = new AtomicReference<>();

	/**
	 * One that nobody could reach is refused; Spring Boot would start without a server.
	 */
	static void checkPort(@Nullable Integer port) {
		if (port != null && (port < 0 || port > 65_535)) {
			throw new RefusedListeningException(
					"server.port is \"%d\", expected a whole number from 0 to 65535".formatted(port));
		}
	}

	Listening(WebProperties properties, @Nullable InetAddress address, @Nullable Ssl configured, SslBundles bundles) {
		this.properties = properties;
		this.address = address;
		this.configured = configured;
		this.bundles = bundles;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		Ssl ssl = ssl();
		if (ssl == null) {
			refuseToOpen();
			return;
		}
		this.certificate.set(fingerprint(ssl));
		factory.setSsl(ssl);
	}

	/** What the server's own customizers set is replaced. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/** The SHA-256 of the certificate that is shown, where there is one. */
	public Optional<String> certificate() {
		return Optional.ofNullable(this.certificate.get());
	}

	/** The address for programs on this PC. */
	public URI address(int port) {
		return URI.create(
				"%s://%s:%d".formatted(certificate().isPresent() ? "https" : "http", ownHost().orElse(LOOPBACK), port));
	}

	/** The host that requests have to name, where it is neither loopback nor any. */
	Optional<String> ownHost() {
		return Optional.ofNullable(this.address)
			.filter((own) -> !own.isAnyLocalAddress())
			.map((own) -> (own instanceof Inet6Address) ? "[" + withoutScope(own) + "]" : own.getHostAddress());
	}

	private static String withoutScope(InetAddress address) {
		return address.getHostAddress().replaceAll("%.*", "");
	}

	private void refuseToOpen() {
		if (this.properties.insecure() || (this.address != null && this.address.isLoopbackAddress())) {
			return;
		}
		throw new RefusedListeningException(
				"server.address is \"%s\", which others can reach, expected wallup.web.tls.certificate and wallup.web.tls.key with it, or wallup.web.insecure: true to go without TLS"
					.formatted((this.address != null) ? this.address.getHostAddress() : ""));
	}

	private @Nullable Ssl ssl() {
		WebProperties.Tls tls = this.properties.tls();
		if (tls == null) {
			return Ssl.isEnabled(this.configured) ? this.configured : null;
		}
		Ssl ssl = new Ssl();
		ssl.setCertificate(location(tls.certificate()));
		ssl.setCertificatePrivateKey(location(tls.key()));
		return ssl;
	}

	private static String location(Path file) {
		return file.toAbsolutePath().toUri().toString();
	}

	private String fingerprint(Ssl ssl) {
		try {
			SslBundle bundle = WebServerSslBundle.get(ssl, this.bundles);
			KeyStore keys = bundle.getStores().getKeyStore();
			if (keys == null || !keys.aliases().hasMoreElements()) {
				throw new RefusedListeningException("No key for TLS is configured");
			}
			String alias = (bundle.getKey().getAlias() != null) ? bundle.getKey().getAlias()
					: keys.aliases().nextElement();
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getCertificate(alias).getEncoded()));
		}
		catch (RuntimeException | GeneralSecurityException ex) {
			throw new RefusedListeningException(
					"The certificate and key for TLS cannot be used, expected PEM files that belong together: %s"
						.formatted(reason(ex)),
					ex);
		}
	}

	private static String reason(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

}
