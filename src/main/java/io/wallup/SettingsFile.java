package io.wallup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.wallup.cli.SettingsException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The settings file of a PC, looked at before the service starts: Spring would tell of
 * bad YAML with a stack trace, and take no notice of a name that it does not know.
 */
final class SettingsFile {

	/** What settings begin with: our rooms, and what Spring Boot brings. */
	static final List<String> GROUPS = List.of("wallup.access", "wallup.browser", "wallup.history", "wallup.layouts", "wallup.schedule",
			"wallup.sign-in", "wallup.web", "server", "logging", "management", "spring", "springdoc");

	private SettingsFile() {
	}

	/**
	 * Reads the file, if there is one.
	 * @throws SettingsException when it is not YAML, or has names that nobody asks for
	 */
	static void check(Path folder) {
		Path file = folder.resolve("wallup.yaml");
		if (!Files.exists(file)) {
			return;
		}
		try {
			new YamlPropertySourceLoader().load("settings", new FileSystemResource(file))
				.forEach(SettingsFile::checkNames);
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			throw new SettingsException("%s:%d:%d: error: not YAML: %s".formatted(file, mark.getLine() + 1,
					mark.getColumn() + 1, ex.getProblem()), ex);
		}
		catch (YAMLException ex) {
			throw new SettingsException("%s: error: not YAML: %s".formatted(file, ex.getMessage()), ex);
		}
		catch (IOException ex) {
			throw new SettingsException("%s cannot be read: %s".formatted(file, ex), ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static void checkNames(PropertySource<?> source) {
		Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
			.filter((name) -> GROUPS.stream().noneMatch((group) -> name.startsWith(group + ".")))
			.findFirst()
			.ifPresent((name) -> {
				throw new SettingsException("%s: error: unknown setting \"%s\", expected one that begins with %s"
					.formatted(place(((OriginLookup<String>) source).getOrigin(name)), name,
							String.join(", ", GROUPS.subList(0, 8))));
			});
	}

	/** Where a setting was written, as mistakes of other files tell it. */
	static String place(@Nullable Origin origin) {
		if (origin instanceof PropertySourceOrigin source && source.getOrigin() != null) {
			return place(source.getOrigin());
		}
		if (!(origin instanceof TextResourceOrigin text)) {
			return String.valueOf(origin);
		}
		Resource file = text.getResource();
		TextResourceOrigin.Location location = text.getLocation();
		if (file == null || location == null) {
			return text.toString();
		}
		try {
			return "%s:%d:%d".formatted(file.getFile(), location.getLine() + 1, location.getColumn() + 1);
		}
		catch (IOException ex) {
			return text.toString();
		}
	}

}
