package io.wallup.browser;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers are found and started on this PC, whatever the layout.
 *
 * @param driver the driver to use, instead of looking for one that fits
 * @param download whether a driver may be downloaded when none that fits is on this PC
 * @param headless whether browsers run without a display
 * @param virtualDisplay the size of a virtual display (Xvfb) to start, such as
 * {@code 2560x2880}, instead of using the real one
 * @param arguments command line arguments for every browser, before those of the layout
 */
@ConfigurationProperties(prefix = "wallup.browser", ignoreUnknownFields = false)
record BrowserProperties(@Nullable Path driver, @DefaultValue("true") boolean download, boolean headless,
		@Nullable String virtualDisplay, @DefaultValue List<String> arguments) {
}
