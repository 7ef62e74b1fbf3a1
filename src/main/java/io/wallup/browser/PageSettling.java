package io.wallup.browser;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Waits until one page has drawn what it shows: it has loaded, nothing that it waits for
 * is under way, and its document has stopped growing. A page without scripts and frames
 * is there once it has loaded.
 */
final class PageSettling {

	private static final Duration SLICE = Duration.ofMillis(200);

	private static final Duration LOOK_EVERY = Duration.ofMillis(25);

	/** How long a page that has loaded may go on drawing. */
	private static final Duration AFTER_LOAD = Duration.ofSeconds(10);

	/**
	 * How long a page that has loaded may show next to nothing; scripts that start late
	 * and ask for nothing meanwhile cannot be seen.
	 */
	private static final Duration SPARSE = Duration.ofSeconds(4);

	private final FrameScripts scripts;

	private final PageActivity activity;

	PageSettling(FrameScripts scripts, PageActivity activity) {
		this.scripts = scripts;
		this.activity = activity;
	}

	PageRest await(Frame top, Duration loadWithin, @Nullable BooleanSupplier unless) {
		return (unless != null) ? look(top, Deadline.in(loadWithin), unless, SPARSE)
				: look(top, Deadline.in(loadWithin), () -> false, Duration.ZERO);
	}

	private PageRest look(Frame top, Deadline loading, BooleanSupplier unless, Duration sparseFor) {
		Deadline deadline = loading;
		Deadline sparse = Deadline.in(sparseFor);
		PageRest rest;
		do {
			if (unless.getAsBoolean()) {
				return PageRest.INTERRUPTED;
			}
			JsonNode word = this.scripts.until(top, deadline.atMost(SLICE), "rest",
					this.activity.quietFor().toMillis());
			String seen = (word != null) ? word.asString() : "loading";
			if ("static".equals(seen)
					|| (this.activity.quiet() && ("still".equals(seen) || ("sparse".equals(seen) && sparse.over())))) {
				return unless.getAsBoolean() ? PageRest.INTERRUPTED : PageRest.SETTLED;
			}
			if ("empty".equals(seen)) {
				return PageRest.BLANK;
			}
			rest = switch (seen) {
				case "loading" -> PageRest.LOADING;
				case "blank" -> PageRest.BLANK;
				default -> PageRest.RESTLESS;
			};
			if (rest == PageRest.LOADING) {
				deadline = loading;
			}
			else if (deadline == loading) {
				deadline = Deadline.in(AFTER_LOAD);
				sparse = Deadline.in(sparseFor);
			}
			deadline.pause(LOOK_EVERY);
		}
		while (!deadline.over());
		return rest;
	}

}
