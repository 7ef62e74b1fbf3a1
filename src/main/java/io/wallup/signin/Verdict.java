package io.wallup.signin;

import io.wallup.browser.Traffic;
import io.wallup.signin.SignInException.Kind;

/**
 * What it means that a site shows its rejected sign, or its form again, after the form
 * was sent: that the credentials are wrong only when nothing else explains it.
 */
record Verdict(Kind kind, String words) {

	/**
	 * Judges.
	 * @param before what had gone over the network before the form was sent
	 * @param now what has gone over it since
	 * @param shows what the site shows, such as {@code element p.error}
	 */
	static Verdict of(Traffic before, Traffic now, String shows) {
		if (now.sent() == before.sent()) {
			return new Verdict(Kind.NOT_SENT, "nothing was sent to the site, which shows " + shows);
		}
		if (now.blockedCookie() != null) {
			return cookieBlocked(now.blockedCookie(), shows);
		}
		return wrongCredentials(shows);
	}

	static Verdict wrongCredentials(String shows) {
		return new Verdict(Kind.WRONG_CREDENTIALS, "the site does not take the credentials, it shows " + shows);
	}

	static Verdict cookieBlocked(String cookie, String shows) {
		return new Verdict(Kind.COOKIE_BLOCKED,
				"the browser does not keep %s; the site shows %s".formatted(cookie, shows));
	}

}
