package io.wallup.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How REST is offered.
 *
 * @param hosts the names, besides the loopback ones, that a request's Host header may
 * have
 * @param heartbeat how often a client that listens to the events hears that we are there
 * @param insecure whether to open to others without TLS
 * @param tls what to encrypt with
 */
@ConfigurationProperties(prefix = "wallup.web", ignoreUnknownFields = false)
record WebProperties(@DefaultValue List<String> hosts, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("false") boolean insecure, @Nullable Tls tls) {

	private static final Pattern HOST = Pattern.compile("[0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+\\]");

	WebProperties {
		hosts = List.copyOf(hosts);
		for (String host : hosts) {
			if (!HOST.matcher(host).matches()) {
				throw new IllegalArgumentException(
						"wallup.web.hosts has \"%s\", expected a host name or address without scheme and port"
							.formatted(host));
			}
		}
		if (!heartbeat.isPositive()) {
			throw new IllegalArgumentException(
					"wallup.web.heartbeat is \"%s\", expected more than 0s".formatted(heartbeat));
		}
	}

	/**
	 * Files in PEM.
	 *
	 * @param certificate the certificate, followed by those that signed it
	 * @param key its private key
	 */
	record Tls(Path certificate, Path key) {

		@SuppressWarnings("ConstantValue")
		Tls {
			if (certificate == null || key == null) {
				throw new IllegalArgumentException("wallup.web.tls has only one of certificate and key, expected both");
			}
		}

	}

}
