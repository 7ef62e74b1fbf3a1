package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.signin.SignInException.Kind;
import org.jspecify.annotations.Nullable;

/** Tells why steps failed, in words that hold no value of a secret. */
final class Failures {

	private final String subject;

	private final boolean afterLoad;

	private final Redaction redaction;

	private final FailurePictures pictures;

	private final String pictureName;

	private final Page page;

	private Failures(String subject, boolean afterLoad, Redaction redaction, FailurePictures pictures,
			String pictureName, Page page) {
		this.subject = subject;
		this.afterLoad = afterLoad;
		this.redaction = redaction;
		this.pictures = pictures;
		this.pictureName = pictureName;
		this.page = page;
	}

	/** Those of the steps of a recipe. */
	static Failures of(Recipe recipe, Redaction redaction, FailurePictures pictures, Page page) {
		return new Failures("Recipe \"%s\"".formatted(recipe.name()), false, redaction, pictures, recipe.name(), page);
	}

	/** Those of the steps after the load of a dashboard. */
	static Failures afterLoad(Redaction redaction, FailurePictures pictures, Page page) {
		return new Failures("After load", true, redaction, pictures, "after-load", page);
	}

	/** Nothing was done because a secret cannot be had. */
	SignInException secretMissing(int step, String at, String reason) {
		return new SignInException(Kind.SECRET_MISSING, this.afterLoad, step, text(at, reason), null, null);
	}

	/** The page did not do what was asked of it. */
	SignInException page(Kind kind, int step, String at, Duration waited, PageException ex) {
		String waitedFor = "waited %s for %s".formatted(StepWords.seconds(waited), ex.waitedFor());
		String reason = switch (ex.reason()) {
			case TIMED_OUT -> waitedFor;
			case UNREACHABLE, NO_CONNECTION, HTTP_ERROR, NOTHING_SHOWN, UNTRUSTED, CREDENTIALS_ASKED,
					CREDENTIALS_REFUSED ->
				ex.reason() + ", " + waitedFor;
			case FOCUS_MOVED -> ex.reason() + " while " + ex.waitedFor();
			case FIELD_EMPTIED, PASSWORD_IN_ADDRESS -> ex.reason() + ", " + waitedFor;
			case NOT_UNDERSTOOD -> ex.reason() + ": " + ex.waitedFor();
			case GONE -> ex.reason().toString();
		};
		return failed(kind, step, at, reason, ex);
	}

	/** The site answered what was sent by something else than letting us in. */
	SignInException judged(int step, String at, Verdict verdict) {
		return other(verdict.kind(), step, at, verdict.words());
	}

	/** As {@link #judged}, because the page did not do what was asked of it. */
	SignInException judged(int step, String at, Verdict verdict, Duration waited, PageException ex) {
		return failed(verdict.kind(), step, at,
				"%s (waited %s for %s)".formatted(verdict.words(), StepWords.seconds(waited), ex.waitedFor()), ex);
	}

	/** Something else stands in the way. */
	SignInException other(Kind kind, int step, String at, String reason) {
		return failed(kind, step, at, reason, null);
	}

	/** The sign-in was stopped from outside. */
	SignInException stopped(int step, String at, InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new SignInException(Kind.GONE, this.afterLoad, step, text(at, "stopped"), null, ex);
	}

	/**
	 * What a failure of a page means.
	 * @param timedOut what it means that something did not come about in time
	 */
	static Kind kind(PageException ex, Kind timedOut) {
		return switch (ex.reason()) {
			case TIMED_OUT -> timedOut;
			case UNREACHABLE, NO_CONNECTION, HTTP_ERROR, NOTHING_SHOWN -> Kind.SITE_UNREACHABLE;
			case UNTRUSTED -> Kind.CERTIFICATE_UNTRUSTED;
			case CREDENTIALS_ASKED -> Kind.CREDENTIALS_ASKED;
			case CREDENTIALS_REFUSED -> Kind.WRONG_CREDENTIALS;
			case FOCUS_MOVED -> Kind.FOCUS_MOVED;
			case FIELD_EMPTIED -> Kind.FIELD_EMPTIED;
			case PASSWORD_IN_ADDRESS -> Kind.NOT_SENT;
			case NOT_UNDERSTOOD -> Kind.ELEMENT_MISSING;
			case GONE -> Kind.GONE;
		};
	}

	private SignInException failed(Kind kind, int step, String at, String reason, @Nullable PageException cause) {
		Optional<Path> picture = (kind == Kind.GONE) ? Optional.empty()
				: this.pictures.keep(this.page, this.pictureName);
		return new SignInException(kind, this.afterLoad, step, text(at, reason), picture.orElse(null),
				masked(at, cause));
	}

	private String text(String at, String reason) {
		return masked(at, "%s, %s: %s".formatted(this.subject, at, reason));
	}

	// who reads that knows the step as the recipe says it
	private String masked(String at, String text) {
		return this.redaction.mask(text, this.subject + " " + at);
	}

	// a stack trace in a log shows the texts of all causes
	private @Nullable PageException masked(String at, @Nullable PageException cause) {
		for (Throwable part = cause; part != null; part = part.getCause()) {
			String message = String.valueOf(part.getMessage());
			if (cause != null && !masked(at, message).equals(message)) {
				return new PageException(cause.reason(), masked(at, cause.waitedFor()), masked(at, cause.frame()),
						cause.waited(), null);
			}
		}
		return cause;
	}

}
