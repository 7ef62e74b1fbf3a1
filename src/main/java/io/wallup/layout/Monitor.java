package io.wallup.layout;

/**
 * A display as the browser reports it, in DIPs; the work area is the display less the
 * taskbar of the operating system.
 */
public record Monitor(String label, Bounds bounds, Bounds workArea, double scale, boolean primary) {
}
