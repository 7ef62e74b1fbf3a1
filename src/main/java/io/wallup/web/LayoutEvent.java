package io.wallup.web;

import java.time.Instant;
import java.util.List;

import io.wallup.layout.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * What is told when the file of a layout is new, changed or gone.
 *
 * @param at when it was noticed
 * @param layout the name of the layout
 * @param etag the version of its file, unless it is gone
 * @param mistakes what is wrong with that version
 */
record LayoutEvent(Instant at, String layout, @Nullable String etag, List<Mistake> mistakes) {

}
