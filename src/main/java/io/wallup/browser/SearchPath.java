package io.wallup.browser;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The folders of the environment variable PATH. */
final class SearchPath {

	private SearchPath() {
	}

	/**
	 * The folders in order, without what is none: a stray text in it is not our matter.
	 */
	static Stream<Path> of(Map<String, String> environment) {
		// Windows writes Path, and the map tells capitals from small letters there too
		return environment.entrySet()
			.stream()
			.filter((variable) -> "PATH".equalsIgnoreCase(variable.getKey()))
			.flatMap((variable) -> Arrays.stream(variable.getValue().split(File.pathSeparator, -1)))
			.map((folder) -> folder.replace("\"", ""))
			.filter((folder) -> !folder.isBlank())
			.flatMap(SearchPath::folder);
	}

	private static Stream<Path> folder(String text) {
		try {
			return Stream.of(Path.of(text));
		}
		catch (InvalidPathException ex) {
			return Stream.empty();
		}
	}

}
