package io.wallup.schedule;

import java.net.URI;
import java.time.Duration;

/** Asks a site whether it is there. */
@FunctionalInterface
interface SiteProbe {

	/** Whether the site answers within the time, with any status below 500. */
	boolean answers(URI site, Duration within) throws InterruptedException;

}
