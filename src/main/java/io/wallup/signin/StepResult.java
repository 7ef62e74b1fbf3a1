package io.wallup.signin;

import java.time.Duration;

/**
 * A step that has ended well.
 *
 * @param number its number in the recipe, from 1; 0 is the opening of the recipe's page,
 * and one more than the last step is the wait for the signed-in sign
 * @param verb its key in a file, such as {@code click}
 * @param what what it was done to, in words
 * @param took how long it took
 * @param skipped whether there was nothing to do
 */
public record StepResult(int number, String verb, String what, Duration took, boolean skipped) {
}
