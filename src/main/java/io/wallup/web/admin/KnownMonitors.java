package io.wallup.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import io.wallup.browser.BrowserException;
import io.wallup.browser.Browsers;
import io.wallup.layout.Layout;
import io.wallup.layout.Monitor;
import io.wallup.layout.Screen.Extent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The displays of this PC as they were last seen. To look at walls must not start a
 * browser, so they are asked for only while one is there that can be asked.
 */
final class KnownMonitors {

	private static final Logger logger = LoggerFactory.getLogger(KnownMonitors.class);

	private static final Duration FRESH = Duration.ofSeconds(30);

	private final Browsers browsers;

	private final BooleanSupplier anyBrowser;

	private final InstantSource clock;

	private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

	KnownMonitors(Browsers browsers, BooleanSupplier anyBrowser, InstantSource clock) {
		this.browsers = browsers;
		this.anyBrowser = anyBrowser;
		this.clock = clock;
	}

	/** Whether it is known which displays this layout is for. */
	boolean know(Layout layout) {
		return !named(layout) || !of(layout).isEmpty();
	}

	/**
	 * The displays that a layout names; empty when it names none or they are not known.
	 */
	List<Monitor> of(Layout layout) {
		if (!named(layout)) {
			return List.of();
		}
		Instant now = this.clock.instant();
		Seen last = this.seen.get();
		if ((last == null || last.at().plus(FRESH).isBefore(now)) && this.anyBrowser.getAsBoolean()) {
			try {
				last = new Seen(now, this.browsers.monitors(layout.browser()));
				this.seen.set(last);
			}
			catch (BrowserException ex) {
				logger.debug("The displays are not known", ex);
			}
		}
		return (last != null) ? last.monitors() : List.of();
	}

	private static boolean named(Layout layout) {
		return layout.screens().stream().anyMatch((screen) -> !(screen.extent() instanceof Extent.Fixed));
	}

	/** The displays at one moment. */
	private record Seen(Instant at, List<Monitor> monitors) {
	}

}
