package io.wallup.cli;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where the service is.
 *
 * @param uri its scheme, host and port
 * @param certificate the SHA-256 of the certificate that it shows, where it uses TLS
 */
record ServiceAddress(URI uri, @Nullable String certificate) {

	/** A service of which nothing but the port is known. */
	static ServiceAddress of(int port) {
		return new ServiceAddress(URI.create("http://127.0.0.1:" + port), null);
	}

	int port() {
		return this.uri.getPort();
	}

}
