package io.wallup.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.BrowserException;
import io.wallup.browser.Browsers;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The displays of this PC, for those who edit. To ask for them may start a browser for a
 * moment, so what was heard is remembered.
 */
final class Desktop {

	private static final Logger logger = LoggerFactory.getLogger(Desktop.class);

	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private final Browsers browsers;

	private final InstantSource clock;

	private final AtomicReference<@Nullable Heard> heard = new AtomicReference<>();

	Desktop(Browsers browsers, InstantSource clock) {
		this.browsers = browsers;
		this.clock = clock;
	}

	/** The displays, asked for unless they are remembered; none when nobody can tell. */
	List<Monitor> monitors() {
		Heard last = this.heard.get();
		Instant now = this.clock.instant();
		if (last == null || last.at().plus(REMEMBERED).isBefore(now)) {
			last = new Heard(now, ask());
			this.heard.set(last);
		}
		return last.monitors();
	}

	/** The displays as far as they are remembered; nobody is asked. */
	List<Monitor> remembered() {
		Heard last = this.heard.get();
		return (last != null) ? last.monitors() : List.of();
	}

	/** The displays that a text may need: none when it cannot name any. */
	List<Monitor> monitorsFor(String text) {
		return text.contains("monitor") ? monitors() : List.of();
	}

	private List<Monitor> ask() {
		try {
			return this.browsers.monitors(BrowserSettings.DEFAULT);
		}
		catch (BrowserException ex) {
			logger.info("The displays of this PC are not known to the editor: {}", ex.getMessage());
			return List.of();
		}
	}

	/** The displays at one moment. */
	private record Heard(Instant at, List<Monitor> monitors) {
	}

}
