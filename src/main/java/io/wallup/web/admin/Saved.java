package io.wallup.web.admin;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A layout as its file has it.
 *
 * @param text the file; empty when there is none
 * @param etag its version; nothing when there is none
 * @param at when it was written, as far as known
 * @param by who wrote it, as far as known
 * @param standing whether a wall of the layout is up
 * @param changed whether the file has changed since that wall came up
 */
record Saved(String text, @Nullable String etag, @Nullable Instant at, @Nullable String by, boolean standing,
		boolean changed) {
}
