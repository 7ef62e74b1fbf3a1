package io.wallup.layout;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file of the layouts folder and the layout that is in force for it.
 *
 * @param name the name of the layout: that of the file without its extension
 * @param path the file
 * @param etag changes whenever the content does
 * @param text the content
 * @param inForce the layout that is launched: what the file says when it is valid, else
 * its last valid version, else nothing
 * @param current whether the layout in force is what the file says now
 * @param mistakes what is wrong with the file, warnings included
 */
public record LayoutFile(String name, Path path, String etag, String text, @Nullable Layout inForce, boolean current,
		List<Mistake> mistakes) {

	public LayoutFile {
		mistakes = List.copyOf(mistakes);
	}

	/** Whether this says the same as the other, to those who follow changes. */
	boolean same(LayoutFile other) {
		return this.etag.equals(other.etag) && this.path.equals(other.path) && this.current == other.current
				&& this.mistakes.equals(other.mistakes);
	}

}
