package io.wallup.signin;

import java.util.List;
import java.util.stream.Collectors;

import io.wallup.layout.Sign;

/**
 * What tells how a sign-in stands.
 *
 * @param signedIn any of these: the site has let us in
 * @param rejected any of these: the site takes the credentials for wrong
 */
record Signs(List<Sign> signedIn, List<Sign> rejected) {

	static final Signs NONE = new Signs(List.of(), List.of());

	static String words(List<Sign> signs) {
		return signs.stream().map(Sign::toString).collect(Collectors.joining(" or "));
	}

}
