package io.wallup.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.wallup.layout.AddressSchemes;
import io.wallup.layout.Completions;
import io.wallup.layout.JsonSchema;
import io.wallup.layout.Reading;

/** Reads recipes, and tells everything that is wrong with one at once. */
public final class RecipeReader {

	private final Secrets secrets;

	private final AddressSchemes schemes;

	/**
	 * Makes one.
	 * @param secrets where secrets are looked for, to warn of those that are missing
	 */
	public RecipeReader(Secrets secrets) {
		this(secrets, AddressSchemes.WEB);
	}

	/**
	 * Makes one.
	 * @param secrets where secrets are looked for, to warn of those that are missing
	 * @param schemes the schemes that addresses may have
	 */
	public RecipeReader(Secrets secrets, AddressSchemes schemes) {
		this.secrets = secrets;
		this.schemes = schemes;
	}

	/**
	 * Reads a recipe. A secret without a value is told as a warning.
	 * @param file how mistakes name the file, such as
	 * {@code config/sign-ins/site247.yaml}
	 * @param name the name of the recipe, which is that of its file without extension
	 * @param text the bytes of the file
	 */
	public Reading<Recipe> read(String file, String name, byte[] text) {
		return Reading.of(file, text, new MissingSecrets(new RecipeShape(name), this.secrets), this.schemes);
	}

	/**
	 * What can be written at a place of a recipe.
	 * @param secrets the names of the secrets that there are
	 */
	public static Completions completions(Collection<String> secrets) {
		return Completions.of(new RecipeShape("any"), Map.of("secret", secrets));
	}

	/** What can be written at a place of a recipe. */
	public static Completions completions() {
		return completions(List.of());
	}

	/** The JSON Schema of recipes, for editors. */
	public static String schema() {
		return JsonSchema.of("Wallup recipe", "How to sign in to one site.", new RecipeShape("any"));
	}

}
