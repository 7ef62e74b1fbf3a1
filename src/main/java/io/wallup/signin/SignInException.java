package io.wallup.signin;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A page could not be signed in, or the steps after a dashboard's load could not be done.
 * Its text names the recipe, the step and what was waited for, and never the value of a
 * secret.
 */
public class SignInException extends RuntimeException {

	private final Kind kind;

	private final int step;

	private final boolean afterLoad;

	private final @Nullable Path picture;

	SignInException(Kind kind, boolean afterLoad, int step, String message, @Nullable Path picture,
			@Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.afterLoad = afterLoad;
		this.step = step;
		this.picture = picture;
	}

	public Kind kind() {
		return this.kind;
	}

	/** Whether it was a step after a dashboard's load, rather than one of a recipe. */
	public boolean afterLoad() {
		return this.afterLoad;
	}

	/**
	 * The number of the step that failed, from 1; 0 when the page could not be opened,
	 * and one more than the last when all steps were done and the sign was not seen.
	 */
	public int step() {
		return this.step;
	}

	/**
	 * Where a picture of the page at that moment is kept, with every form field blanked.
	 */
	public Optional<Path> picture() {
		return Optional.ofNullable(this.picture);
	}

	/** What went wrong, as far as it decides what to do next. */
	public enum Kind {

		/** The site says, or shows, that it does not take these credentials. */
		WRONG_CREDENTIALS,
		/** The page has not got what a step needs. */
		ELEMENT_MISSING,
		/** The site does not answer, or answers with an error. */
		SITE_UNREACHABLE,
		/** The site's certificate is not one that this PC trusts. */
		CERTIFICATE_UNTRUSTED,
		/**
		 * The site asks for a user and a password by HTTP authentication, and the recipe
		 * has none.
		 */
		CREDENTIALS_ASKED,
		/** Nothing went to the site, although all steps that send something were done. */
		NOT_SENT,
		/** The page moved the focus while a secret was typed. */
		FOCUS_MOVED,
		/** A field did not hold what was typed when it was to be sent. */
		FIELD_EMPTIED,
		/** No one-time password that has not been typed before comes in time. */
		CODE_USED,
		/** The browser does not keep a cookie that the site may need to know us by. */
		COOKIE_BLOCKED,
		/** A secret of the recipe has no value. */
		SECRET_MISSING,
		/**
		 * All steps were done, or all time was spent, and the signed-in sign was not
		 * seen.
		 */
		TIMED_OUT,
		/** The window was closed, its page crashed, or the sign-in was stopped. */
		GONE

	}

}
