package io.wallup.signin;

import java.time.Duration;
import java.util.List;

/**
 * A sign-in that succeeded.
 *
 * @param recipe the name of the recipe
 * @param took how long it took
 * @param already whether the browser had been signed in before, so that steps were left
 * out
 * @param steps what was done, in order
 */
public record SignedIn(String recipe, Duration took, boolean already, List<StepResult> steps) {

	public SignedIn {
		steps = List.copyOf(steps);
	}

}
