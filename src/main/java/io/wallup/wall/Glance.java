package io.wallup.wall;

import java.time.Instant;

/**
 * A small picture of what a window showed a moment ago, for looking at many at once.
 *
 * @param jpeg the picture
 * @param taken when it was taken
 * @param stale whether the window did not answer since, so that this is an earlier one
 */
public record Glance(byte[] jpeg, Instant taken, boolean stale) {

}
