package io.wallup.browser;

import java.nio.file.Path;

import io.wallup.layout.BrowserSettings.Kind;

/** A browser on this PC, with its major version, such as 156. */
record BrowserBinary(Kind kind, Path path, int major) {
}
