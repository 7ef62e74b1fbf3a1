package io.wallup.browser;

import java.util.Optional;

import io.wallup.browser.PageException.Reason;

/** What the names mean by which Chrome tells why an address could not be had. */
final class NetErrors {

	private NetErrors() {
	}

	/**
	 * What an error is to us, or nothing when it is none: a page that redirects by itself
	 * at once aborts the first navigation.
	 */
	static Optional<Reason> reason(String error) {
		return switch (error) {
			case "", "net::ERR_ABORTED" -> Optional.empty();
			// what Chrome says of an error status without a page to show
			case "net::ERR_HTTP_RESPONSE_CODE_FAILURE" -> Optional.of(Reason.HTTP_ERROR);
			case "net::ERR_INVALID_AUTH_CREDENTIALS" -> Optional.of(Reason.CREDENTIALS_ASKED);
			default -> Optional.of(error.startsWith("net::ERR_CERT_") ? Reason.UNTRUSTED : Reason.UNREACHABLE);
		};
	}

}
