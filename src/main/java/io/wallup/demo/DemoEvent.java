package io.wallup.demo;

import java.time.Instant;

import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Something that a site saw, or that one of its dashboards told.
 *
 * @param at when the site heard of it
 * @param site which site
 * @param kind what happened
 * @param dashboard the name of the dashboard, for what concerns one
 * @param bounds where the dashboard's window was, in DIPs, for what a dashboard told
 */
public record DemoEvent(Instant at, Site site, Kind kind, @Nullable String dashboard, @Nullable Bounds bounds) {

	/** The kinds of event. */
	public enum Kind {

		/** Somebody signed in. */
		SIGNED_IN,
		/** Somebody tried to sign in with the wrong user or password. */
		SIGN_IN_REFUSED,
		/** A dashboard was asked for without a sign-in. */
		DASHBOARD_REFUSED,
		/** A dashboard has loaded. */
		LOADED,
		/** A dashboard's window has come to other bounds. */
		BOUNDS,
		/** A dashboard was expanded. */
		EXPANDED

	}

}
