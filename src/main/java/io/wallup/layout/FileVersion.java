package io.wallup.layout;

import java.time.Instant;

/**
 * A version of a file that was replaced or deleted, and is kept.
 *
 * @param id names it among the versions of its file
 * @param at when it was replaced
 * @param size its size in bytes
 */
public record FileVersion(String id, Instant at, long size) {
}
