package io.wallup.browser;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A page did not do what was asked of it. */
public class PageException extends RuntimeException {

	private final Reason reason;

	private final String waitedFor;

	private final String frame;

	private final Duration waited;

	/**
	 * Makes one from its parts.
	 * @param reason what kind of failure it is
	 * @param waitedFor what was waited for, such as
	 * {@code "name \"username\" to be visible"}
	 * @param frame where it was looked for: {@code "the page"} or the path of frames
	 * @param waited how long
	 * @param cause the cause, if any
	 */
	public PageException(Reason reason, String waitedFor, String frame, Duration waited, @Nullable Throwable cause) {
		super("%s: waited %.1f s for %s in %s".formatted(reason, waited.toMillis() / 1000.0, waitedFor, frame), cause);
		this.reason = reason;
		this.waitedFor = waitedFor;
		this.frame = frame;
		this.waited = waited;
	}

	public Reason reason() {
		return this.reason;
	}

	public String waitedFor() {
		return this.waitedFor;
	}

	public String frame() {
		return this.frame;
	}

	public Duration waited() {
		return this.waited;
	}

	/** The kinds of failure. */
	public enum Reason {

		/** What was waited for did not come about in time. */
		TIMED_OUT("timed out"),
		/** The site could not be reached (DNS, refused connection, TLS). */
		UNREACHABLE("site not reachable"),
		/**
		 * The windows of its browser hold all connections that it may have to the site.
		 */
		NO_CONNECTION("no connection is free"),
		/** The site answered with an HTTP error status. */
		HTTP_ERROR("site answered with an error"),
		/** The site's certificate is not one that this PC trusts. */
		UNTRUSTED("the site's certificate is not trusted"),
		/**
		 * The site asks for a user and a password by HTTP authentication, which nobody
		 * has told.
		 */
		CREDENTIALS_ASKED("the site asks for a user and a password (HTTP authentication)"),
		/** The address answers with nothing that a window could show. */
		NOTHING_SHOWN("nothing to show"),
		/** The site does not accept the HTTP basic authentication. */
		CREDENTIALS_REFUSED("credentials refused"),
		/** The page moved the focus to another element while something was typed. */
		FOCUS_MOVED("the page moved the focus"),
		/** A field did not hold what was typed when it was to be sent. */
		FIELD_EMPTIED("a field was emptied"),
		/** The form would send a password in an address, and no script prevents it. */
		PASSWORD_IN_ADDRESS("the password would be sent in the address"),
		/**
		 * The page does not understand what it is to look for, such as a selector with a
		 * mistake.
		 */
		NOT_UNDERSTOOD("not understood"),
		/** The window was closed, its page crashed or the browser ended. */
		GONE("window is gone");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
