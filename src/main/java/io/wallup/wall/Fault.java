package io.wallup.wall;

import java.util.Locale;

/**
 * Why a window is not right.
 *
 * @param code what kind of fault it is; what is done about it depends on nothing else
 * @param sentence what happened, with all detail, for people
 */
public record Fault(Code code, String sentence) {

	/** Something on its page waits, because its browser has no connection left for it. */
	static Fault connectionsTaken(String site) {
		return new Fault(Code.CONNECTIONS_TAKEN,
				"Some of its data waits, because the windows of its browser hold all connections (HTTP/1.1) to %s"
					.formatted(site));
	}

	/** The kinds of fault, with the words that files, REST and metrics know them by. */
	public enum Code {

		/** A secret of its sign-in has no value. */
		SECRET_MISSING,
		/** The site does not take the user and the password. */
		REFUSED,
		/**
		 * The site asks for a user and a password by HTTP authentication, which no
		 * sign-in tells.
		 */
		PASSWORD_ASKED,
		/** The site does not stay signed in. */
		SIGNED_OUT,
		/** A step of its sign-in did not come about. */
		SIGN_IN_STUCK,
		/** A step after its load did not come about. */
		AFTER_LOAD_STUCK,
		/** The site cannot be reached. */
		UNREACHABLE,
		/** The certificate of the site is not trusted. */
		UNTRUSTED,
		/** The windows of its browser hold all connections to its site. */
		CONNECTIONS_TAKEN,
		/** The site answers with an error status. */
		ERROR_STATUS,
		/**
		 * Its address answers with nothing that a window could show, or its page stays
		 * blank.
		 */
		NOTHING_SHOWN,
		/** Its page has begun a download, which was refused. */
		DOWNLOAD_REFUSED,
		/** Its page takes too long. */
		SLOW,
		/** Its page has not loaded all that it shows. */
		PARTLY_LOADED,
		/** Its page crashed. */
		CRASHED,
		/** Its window was closed, and not by us. */
		CLOSED_BY_HAND,
		/** Its browser is no longer there. */
		BROWSER_ENDED,
		/** It stands elsewhere than it should. */
		MISPLACED,
		/** It is minimised, and shows nothing on the wall. */
		MINIMISED,
		/** No browser or no driver can be started. */
		NO_BROWSER,
		/** Anything else. */
		UNEXPECTED;

		/** The code as files, REST and metrics write it, such as {@code signed-out}. */
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
