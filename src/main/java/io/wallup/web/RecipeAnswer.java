package io.wallup.web;

import java.util.List;
import java.util.Set;

import io.wallup.layout.Layout;
import io.wallup.layout.Layouts;
import io.wallup.layout.Mistake;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeFile;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in recipe in JSON.
 *
 * @param name its name
 * @param etag the version of its file
 * @param current whether that version is the one in force
 * @param usable whether any version is
 * @param mistakes what is wrong with that version, missing secrets included
 * @param secrets the names of the secrets that it types in
 * @param layouts the layouts that sign in with it
 */
public record RecipeAnswer(String name, String etag, boolean current, boolean usable, List<Mistake> mistakes,
		Set<String> secrets, List<String> layouts) {

	/** Tells what there is to know of a recipe. */
	public static RecipeAnswer of(RecipeFile file, Layouts layouts) {
		Recipe recipe = file.inForce();
		List<String> users = layouts.all()
			.stream()
			.filter((layout) -> uses(layout.inForce(), file.name()))
			.map((layout) -> layout.name())
			.toList();
		return new RecipeAnswer(file.name(), file.etag(), file.current(), recipe != null, file.mistakes(),
				(recipe != null) ? recipe.secrets() : Set.of(), users);
	}

	private static boolean uses(@Nullable Layout layout, String recipe) {
		return layout != null && layout.windows().stream().anyMatch((window) -> recipe.equals(window.signIn()));
	}

}
