package io.wallup.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of problem that a request may meet, as RFC 9457 wants them told. */
public enum Problem {

	/** A parameter or header is not what it should be. */
	BAD_REQUEST(400, "The request is not as it should be"),
	/** Nobody is signed in. */
	NOT_SIGNED_IN(401, "Nobody is signed in"),
	/** Whoever is signed in may not do it. */
	FORBIDDEN(403, "This is for others to do"),
	/** The request did not come from a page of ours that is still good. */
	FORGED(403, "The request is not from a page of ours"),
	/** A page of another site wanted to act or to listen. */
	CROSS_SITE(403, "Other sites may not do this"),
	/** Nothing is at the path. */
	NOT_FOUND(404, "There is nothing at this path"),
	/** There is no such layout. */
	NO_SUCH_LAYOUT(404, "There is no such layout"),
	/** No wall of that layout is up. */
	NO_SUCH_WALL(404, "No such wall is up"),
	/** The wall has no such window. */
	NO_SUCH_WINDOW(404, "There is no such window"),
	/** There is no such recipe. */
	NO_SUCH_RECIPE(404, "There is no such sign-in recipe"),
	/** The recipe was never tried so, or that is no longer remembered. */
	NO_SUCH_TRY(404, "There is no such try"),
	/** There is no such secret in the store. */
	NO_SUCH_SECRET(404, "There is no such secret"),
	/** The run was never there, or is no longer remembered. */
	NO_SUCH_RUN(404, "There is no such run"),
	/** No layout of that name comes up by itself. */
	NO_SUCH_STARTUP(404, "There is no such startup"),
	/** The path does not know the method. */
	METHOD_NOT_ALLOWED(405, "The method is not for this path"),
	/** None of the media types that are accepted can be made. */
	NOT_ACCEPTABLE(406, "The answer is not to be had in this form"),
	/** The layout is up already. */
	ALREADY_UP(409, "The wall is up already"),
	/** A run of the layout is under way. */
	RUN_UNDER_WAY(409, "A run is under way"),
	/** The window is not in a state for it. */
	NOT_READY(409, "The window is not ready for this"),
	/** The layout is not the one that the precondition names. */
	LAYOUT_CHANGED(412, "The layout is another one by now"),
	/** The recipe is not the one that the precondition names. */
	RECIPE_CHANGED(412, "The recipe is another one by now"),
	/** The body is too long. */
	TOO_LARGE(413, "The body is too large"),
	/** The body is of a media type that is not read here. */
	UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form that is read here"),
	/** The Host is none of ours. */
	WRONG_HOST(421, "Wallup does not answer to this host name"),
	/** The layout's file has mistakes. */
	INVALID_LAYOUT(422, "The layout has mistakes"),
	/** The recipe's file has mistakes. */
	INVALID_RECIPE(422, "The recipe has mistakes"),
	/** The request must say which version it is about. */
	PRECONDITION_REQUIRED(428, "Say which version is meant"),
	/** One user has too much under way. */
	TOO_MANY_REQUESTS(429, "Too much is asked at once"),
	/** Other recipes are being tried. */
	TOO_MANY_TRIES(429, "Too much is being tried at once"),
	/** A fault of ours. */
	UNEXPECTED(500, "Something unexpected happened"),
	/** A file cannot be written. */
	NOT_KEPT(503, "It could not be kept"),
	/** The secret store cannot be read or written. */
	SECRET_STORE(503, "The secret store cannot be used"),
	/** No browser could be asked. */
	BROWSER(503, "No browser could be asked"),
	/** More clients listen than are served. */
	TOO_MANY_LISTENERS(503, "Too many clients listen to the events"),
	/** A file cannot be written, as there is no room for it. */
	DISK_FULL(507, "The disk is full");

	private final int status;

	private final String title;

	Problem(int status, String title) {
		this.status = status;
		this.title = title;
	}

	/**
	 * The kind of a status that has only one, else the general kind of client or server
	 * fault.
	 */
	static Problem of(HttpStatusCode status) {
		return Arrays.stream(values())
			.filter((problem) -> problem.status == status.value())
			.findFirst()
			.orElse(status.is4xxClientError() ? BAD_REQUEST : UNEXPECTED);
	}

	/** The status of the answer. */
	public int status() {
		return this.status;
	}

	URI type() {
		return URI.create("urn:wallup:problem:" + this);
	}

	/** The problem, with what is special about it. */
	public ProblemDetail with(String detail) {
		return describe(ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(this.status), detail));
	}

	/** Gives type and title to a problem that has its status and detail. */
	ProblemDetail describe(ProblemDetail detail) {
		detail.setType(type());
		detail.setTitle(this.title);
		return detail;
	}

	/** The last part of the type, such as {@code no-such-layout}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
