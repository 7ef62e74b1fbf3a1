package io.wallup.web.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in with a browser.
 *
 * @param id tells it from others; it is of no use to whoever learns it
 * @param name who is signed in
 * @param user the user as he was then, or nothing for who has no password here
 * @param since when he signed in
 * @param lastSeen when his browser last asked for something
 * @param from the address he signed in from
 * @param browser what the browser calls itself
 */
record SiteSession(String id, String name, @Nullable User user, Instant since, Instant lastSeen, String from,
		String browser) {

	SiteSession seen(Instant now) {
		return new SiteSession(this.id, this.name, this.user, this.since, now, this.from, this.browser);
	}

}
