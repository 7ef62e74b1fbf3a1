package io.wallup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutReader;
import io.wallup.layout.Mistake;
import io.wallup.layout.Reading;
import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WrittenFile;
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
		try {
			return layout(file, this.layouts.read(file));
		}
		catch (UnreadableFileException ex) {
			return unreadable(file, ex);
		}
	}

	private Reading<Layout> layout(Path file, byte[] text) {
		return new LayoutReader(this.recipes.files().keySet()).read(YamlFolder.shown(file), YamlFolder.name(file),
				text);
	}

	Reading<Recipe> recipe(Path file) {
		try {
			return recipe(file, this.recipes.read(file));
		}
		catch (UnreadableFileException ex) {
			return unreadable(file, ex);
		}
	}

	private Reading<Recipe> recipe(Path file, byte[] text) {
		return new RecipeReader(this.secrets).read(YamlFolder.shown(file), YamlFolder.name(file), text);
	}

	private static <T> Reading<T> unreadable(Path file, UnreadableFileException why) {
		return new Reading<>(null, List.of(WrittenFile.mistake(why, YamlFolder.shown(file))));
	}

	/** What is wrong with a file, which is a layout or a recipe. */
	List<Mistake> mistakes(Path file) {
		try {
			byte[] text = (isOfRecipes(file) ? this.recipes : this.layouts).read(file);
			return (isOfRecipes(file) || saysSteps(text)) ? recipe(file, text).mistakes()
					: layout(file, text).mistakes();
		}
		catch (UnreadableFileException ex) {
			return unreadable(file, ex).mistakes();
		}
	}

	/** Recipes stand in a folder of their own; elsewhere their keys tell them. */
	private static boolean isOfRecipes(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		return folder != null && folder.endsWith("sign-ins");
	}

	private static boolean saysSteps(byte[] text) {
		List<String> lines = new String(text, StandardCharsets.ISO_8859_1).lines().toList();
		return lines.stream().anyMatch((line) -> line.startsWith("steps:"))
				&& lines.stream().noneMatch((line) -> line.startsWith("windows:") || line.startsWith("screens:"));
	}

}
