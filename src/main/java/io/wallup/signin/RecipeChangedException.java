package io.wallup.signin;

import org.jspecify.annotations.Nullable;

/** A recipe is not written because its file is not the one that was read before. */
public class RecipeChangedException extends RuntimeException {

	RecipeChangedException(String name, @Nullable String expected, @Nullable String etag) {
		super("Recipe \"%s\" %s, expected %s".formatted(name,
				(etag != null) ? "is at version \"" + etag + "\"" : "does not exist",
				(expected != null) ? "version \"" + expected + "\"" : "that there is none yet"));
	}

}
