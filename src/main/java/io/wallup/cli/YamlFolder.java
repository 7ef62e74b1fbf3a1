package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WrittenFile;

/** The YAML files of a folder, by their names without the ending. */
record YamlFolder(Path path) {

	Map<String, Path> files() {
		Map<String, Path> files = new TreeMap<>();
		if (Files.isDirectory(this.path)) {
			try (Stream<Path> all = Files.list(this.path)) {
				all.filter(YamlFolder::isYaml).sorted().forEach((file) -> files.putIfAbsent(name(file), file));
			}
			catch (IOException ex) {
				throw new CommandException(Exit.NOT_FOUND,
						"Folder \"%s\" cannot be listed: %s".formatted(shown(this.path), ex.getClass().getSimpleName()),
						ex);
			}
		}
		return files;
	}

	/**
	 * The file of that name.
	 * @throws CommandException when there is none
	 */
	Path file(String what, String name) {
		Map<String, Path> files = files();
		Path file = files.get(name);
		if (file == null) {
			throw new CommandException(Exit.NOT_FOUND, "There is no %s \"%s\" in \"%s\"; %s".formatted(what, name,
					shown(this.path), there(List.copyOf(files.keySet()))));
		}
		return file;
	}

	/** Its bytes; those of a file of this folder only when no link leads out of it. */
	byte[] read(Path file) throws UnreadableFileException {
		boolean within = this.path.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize().getParent());
		return new WrittenFile(file, within ? this.path : null).read(WrittenFile.LARGEST);
	}

	static String name(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

	/** A path as short as it can be said from the current folder. */
	static String shown(Path path) {
		Path here = Path.of("").toAbsolutePath();
		Path absolute = path.toAbsolutePath().normalize();
		return (absolute.startsWith(here) && !absolute.equals(here)) ? here.relativize(absolute).toString()
				: absolute.toString();
	}

	private static String there(List<String> names) {
		return names.isEmpty() ? "it holds none" : "it holds " + String.join(", ", names);
	}

	/** Whether it is called a YAML file, whatever it is. */
	static boolean hasEnding(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.endsWith(".yaml") || name.endsWith(".yml");
	}

	private static boolean isYaml(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && hasEnding(file);
	}

}
