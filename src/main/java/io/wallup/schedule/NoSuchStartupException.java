package io.wallup.schedule;

/** No layout of that name comes up by itself. */
public class NoSuchStartupException extends RuntimeException {

	NoSuchStartupException(String id) {
		super("No layout \"%s\" has a startup".formatted(id));
	}

}
