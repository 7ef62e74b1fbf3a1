package io.wallup.layout;

import org.jspecify.annotations.Nullable;

/** A layout is not written because its file is not the one that was read before. */
public class LayoutChangedException extends RuntimeException {

	private final @Nullable String etag;

	LayoutChangedException(String name, @Nullable String expected, @Nullable String etag) {
		super("Layout %s %s, expected %s".formatted(Place.quote(name),
				(etag != null) ? "is at version \"" + etag + "\"" : "does not exist",
				(expected != null) ? "version \"" + expected + "\"" : "that there is none yet"));
		this.etag = etag;
	}

	/** The etag of the file as it is, or nothing when there is none. */
	public @Nullable String etag() {
		return this.etag;
	}

}
