package io.wallup.layout;

import org.jspecify.annotations.Nullable;

/**
 * A window that is added to the text of a layout.
 *
 * @param signIn its recipe or {@code none}, or nothing for that of the layout
 */
public record NewWindow(String name, String url, Bounds bounds, @Nullable String signIn) {
}
