package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutReader;
import io.wallup.layout.Mistake;
import io.wallup.layout.Reading;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeReader;
import io.wallup.signin.SecretStore;
import io.wallup.signin.Secrets;

/** The layouts and recipes of the folders, read as they are now. */
final class ReadFiles {

	private final YamlFolder layouts;

	private final YamlFolder recipes;

	private final Secrets secrets;

	ReadFiles(Settings settings, Pc pc) {
		this.layouts = new YamlFolder(settings.layouts());
		this.recipes = new YamlFolder(settings.config().resolve("sign-ins"));
		this.secrets = Secrets.of(pc.environment(), settings.config(), SecretStore.in(settings.state()));
	}

	YamlFolder layouts() {
		return this.layouts;
	}

	YamlFolder recipes() {
		return this.recipes;
	}

	Secrets secrets() {
		return this.secrets;
	}

	/**
	 * The layout of that name.
	 * @throws CommandException when there is none
	 * @throws MistakesException when its file cannot be used
	 */
	Layout layout(String name) {
		Reading<Layout> reading = layout(this.layouts.file("layout", name));
		if (!reading.valid()) {
			throw new MistakesException("Layout \"" + name + "\"", reading.mistakes());
		}
		return reading.get();
	}

	/**
	 * The recipe of that name.
	 * @throws CommandException when there is none
	 * @throws MistakesException when its file cannot be used
	 */
	Recipe recipe(String name) {
		Reading<Recipe> reading = recipe(this.recipes.file("sign-in recipe", name));
		if (!reading.valid()) {
			throw new MistakesException("Recipe \"" + name + "\"", reading.mistakes());
		}
		return reading.get();
	}

	Reading<Layout> layout(Path file) {
		return new LayoutReader(this.recipes.files().keySet()).read(YamlFolder.shown(file), YamlFolder.name(file),
				bytes(file));
	}

	Reading<Recipe> recipe(Path file) {
		return new RecipeReader(this.secrets).read(YamlFolder.shown(file), YamlFolder.name(file), bytes(file));
	}

	/** What is wrong with a file, which is a layout or a recipe. */
	List<Mistake> mistakes(Path file) {
		return isRecipe(file) ? recipe(file).mistakes() : layout(file).mistakes();
	}

	/** Recipes stand in a folder of their own; elsewhere their keys tell them. */
	private static boolean isRecipe(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder != null && folder.endsWith("sign-ins")) {
			return true;
		}
		List<String> lines = new String(bytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).lines().toList();
		return lines.stream().anyMatch((line) -> line.startsWith("steps:"))
				&& lines.stream().noneMatch((line) -> line.startsWith("windows:") || line.startsWith("screens:"));
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new CommandException(Exit.NOT_FOUND,
					"File \"%s\" cannot be read: %s".formatted(YamlFolder.shown(file), ex.getClass().getSimpleName()),
					ex);
		}
	}

}
