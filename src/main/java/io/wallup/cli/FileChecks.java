package io.wallup.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wallup.layout.Layout;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Reading;
import io.wallup.layout.Window;
import io.wallup.signin.Recipe;

/** Whether layouts and recipes are valid, and their secrets there. */
final class FileChecks {

	private final ReadFiles files;

	private final Settings settings;

	FileChecks(Settings settings, Pc pc) {
		this.files = new ReadFiles(settings, pc);
		this.settings = settings;
	}

	List<Finding> findings() {
		Map<String, Reading<Layout>> layouts = new LinkedHashMap<>();
		this.files.layouts().files().forEach((name, file) -> layouts.put(name, this.files.layout(file)));
		Map<String, Reading<Recipe>> recipes = new LinkedHashMap<>();
		this.files.recipes().files().forEach((name, file) -> recipes.put(name, this.files.recipe(file)));
		List<Finding> findings = new ArrayList<>();
		findings.add(layouts.isEmpty() ? none(this.settings.layouts()) : valid("layouts", layouts.values()));
		findings.add(valid("recipes", recipes.values()));
		SettingsFile own = SettingsFile.in(this.settings.config());
		if (own.exists()) {
			findings.add(valid("settings", List.of(own.read(YamlFolder.shown(own.path())))));
		}
		findings.addAll(secrets(layouts.values(), recipes));
		return findings;
	}

	private static Finding none(Path folder) {
		return Finding.doubtful("layouts",
				"there are none in \"%s\"; \"wallup demo\" needs none".formatted(YamlFolder.shown(folder)));
	}

	private static Finding valid(String topic, Collection<? extends Reading<?>> readings) {
		List<Mistake> errors = readings.stream()
			.flatMap((reading) -> reading.mistakes().stream())
			.filter((mistake) -> mistake.severity() == Severity.ERROR)
			.toList();
		return errors.isEmpty() ? Finding.well(topic, readings.size() + " valid") : Finding.wrong(topic,
				"%d mistakes, such as %s; \"wallup validate\" lists them".formatted(errors.size(), errors.getFirst()));
	}

	/** Only the recipes that a layout uses need their secrets. */
	private List<Finding> secrets(Collection<Reading<Layout>> layouts, Map<String, Reading<Recipe>> recipes) {
		Set<String> used = new LinkedHashSet<>();
		for (Reading<Layout> layout : layouts) {
			if (layout.valid()) {
				layout.get().windows().stream().map(Window::signIn).forEach((name) -> {
					if (name != null) {
						used.add(name);
					}
				});
			}
		}
		List<Finding> findings = new ArrayList<>();
		for (String name : used) {
			Reading<Recipe> recipe = recipes.get(name);
			if (recipe != null && recipe.valid()) {
				findings.add(secrets(name, recipe.get()));
			}
		}
		return findings;
	}

	private Finding secrets(String recipe, Recipe read) {
		List<String> missing = read.secrets()
			.stream()
			.filter((name) -> this.files.secrets().find(name).isEmpty())
			.toList();
		String topic = "secrets of " + recipe;
		return missing.isEmpty() ? Finding.well(topic, "all there")
				: Finding.doubtful(topic, "%s has no value; put it into %s".formatted(missing.getFirst(),
						String.join(", or ", this.files.secrets().places(missing.getFirst()))));
	}

}
