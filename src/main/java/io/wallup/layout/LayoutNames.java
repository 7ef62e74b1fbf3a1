package io.wallup.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files of a folder are layouts, and what their layouts are called. */
final class LayoutNames {

	private static final Logger logger = LoggerFactory.getLogger(LayoutNames.class);

	private static final List<String> EXTENSIONS = List.of(".yaml", ".yml");

	private LayoutNames() {
	}

	/**
	 * The names of all layouts of a folder that may not be there, without folders in it.
	 * A pipe or the like is among them: its mistake says so.
	 */
	static Set<String> in(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(LayoutNames::isLayout)
				.map(LayoutNames::of)
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			logger.error("Folder {} cannot be listed, so that no layout in it is known: {}",
					Place.quote(folder.toString()), ex.toString());
			return Set.of();
		}
	}

	/** The files of the layout with this name: one, or several when that is a mistake. */
	static List<Path> files(Path folder, String name) {
		try {
			return EXTENSIONS.stream()
				.map((extension) -> folder.resolve(name + extension))
				.filter((file) -> Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file))
				.toList();
		}
		catch (InvalidPathException ex) {
			// the language of this PC has no letters for it
			return List.of();
		}
	}

	/** The file name without its extension. */
	static String of(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.'));
	}

	// hidden files are those that editors and we ourselves are about to rename
	private static boolean isLayout(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && EXTENSIONS.stream().anyMatch(name::endsWith) && !Files.isDirectory(file);
	}

}
