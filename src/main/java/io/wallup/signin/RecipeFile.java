package io.wallup.signin;

import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A file of the sign-ins folder and the recipe that is in force for it.
 *
 * @param name the name of the recipe: that of the file without its extension
 * @param path the file
 * @param etag changes whenever the content does
 * @param text the content
 * @param inForce the recipe that is performed: what the file says when it is valid, else
 * its last valid version, else nothing
 * @param current whether the recipe in force is what the file says now
 * @param mistakes what is wrong with the file, and the secrets that are missing
 */
public record RecipeFile(String name, Path path, String etag, String text, @Nullable Recipe inForce, boolean current,
		List<Mistake> mistakes) {

	public RecipeFile {
		mistakes = List.copyOf(mistakes);
	}

	/** Whether this says the same as the other, to those who follow changes. */
	boolean same(RecipeFile other) {
		return this.text.equals(other.text) && this.path.equals(other.path) && this.current == other.current
				&& this.mistakes.equals(other.mistakes);
	}

}
