package io.wallup.signin;

/** No further recipe is tried until one that is under way has ended. */
public class TooManyTryOutsException extends RuntimeException {

	TooManyTryOutsException(int most) {
		super("%d recipes are being tried already; try again when one has ended".formatted(most));
	}

}
