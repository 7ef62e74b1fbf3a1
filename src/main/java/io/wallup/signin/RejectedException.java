package io.wallup.signin;

import io.wallup.layout.Sign;

/** While steps were done the site said that it does not take the credentials. */
class RejectedException extends RuntimeException {

	private final Sign sign;

	RejectedException(Sign sign) {
		super("Rejected: " + sign);
		this.sign = sign;
	}

	Sign sign() {
		return this.sign;
	}

}
