package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The people who can log on to this PC.
 *
 * @param file the accounts of a system that has them in a file, as passwd(5) tells
 * @param home the home folder of the user who runs this
 */
record Accounts(Path file, Path home) {

	private static final int FIELDS = 7;

	private static final long FIRST_PERSON = 1000;

	private static final long NOBODY = 65534;

	private static final Set<String> NO_SHELLS = Set.of("nologin", "false", "sync", "halt", "shutdown");

	private static final Set<String> NO_PEOPLE = Set.of("All Users", "Default", "Default User", "Public", "Shared");

	static Accounts of(Pc pc) {
		return new Accounts(Path.of("/etc/passwd"), pc.home());
	}

	/** The names of the others; root is none of them, and may do everything anyway. */
	List<String> others() {
		try {
			return Files.isReadable(this.file) ? Files.readAllLines(this.file)
				.stream()
				.map((line) -> line.split(":", -1))
				.filter(this::another)
				.map((fields) -> fields[0])
				.toList() : homes();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private boolean another(String[] fields) {
		if (fields.length != FIELDS || !fields[2].matches("[0-9]{1,10}")) {
			return false;
		}
		long number = Long.parseLong(fields[2]);
		return number >= FIRST_PERSON && number != NOBODY && !Path.of(fields[5]).equals(this.home)
				&& NO_SHELLS.stream().noneMatch((shell) -> fields[6].endsWith("/" + shell));
	}

	/** On Windows everyone who has logged on has a folder beside that of the user. */
	private List<String> homes() throws IOException {
		try (Stream<Path> folders = Files.list(Objects.requireNonNull(this.home.toAbsolutePath().getParent()))) {
			return folders.filter((folder) -> Files.isDirectory(folder) && !folder.equals(this.home))
				.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !NO_PEOPLE.contains(name) && !name.startsWith("."))
				.sorted()
				.toList();
		}
	}

}
