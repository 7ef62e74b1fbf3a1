package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import io.wallup.layout.OwnerOnly;

/** The state folder, which other users of the PC may not read. */
record StateFolder(Path path) {

	/** What others must not read even where the folder also holds other things. */
	private static final Set<String> PRIVATE = Set.of("access", "displays", "history", "log", "processes", "profiles",
			"recipes", "schedule", "secrets", "server", "sign-ins", "walls");

	/** What else may be there. */
	private static final Set<String> OTHERS = Set.of("demo", "layouts", "service.lock", "service.properties",
			"startup");

	/**
	 * Makes it for its owner alone, and keeps others out where it is there already. A
	 * folder that others use too, such as {@code /tmp}, stays as it is: only what is ours
	 * in it is closed.
	 * @throws IOException when it is missing and cannot be made
	 */
	void prepare() throws IOException {
		if (!Files.isDirectory(this.path)) {
			OwnerOnly.createFolder(this.path.toAbsolutePath());
			return;
		}
		try {
			if (ours()) {
				OwnerOnly.keep(this.path);
			}
			else {
				keepParts();
			}
		}
		catch (IOException ex) {
			// a folder of somebody else, or a full disk; walls come up all the same, and
			// the doctor tells
		}
	}

	/** Whether others may read what they must not. */
	boolean open() throws IOException {
		if (!OwnerOnly.isOpen(this.path)) {
			return false;
		}
		for (String part : PRIVATE) {
			Path folder = this.path.resolve(part);
			if (Files.isDirectory(folder) && OwnerOnly.isOpen(folder)) {
				return true;
			}
		}
		return false;
	}

	private boolean ours() throws IOException {
		Set<String> known = new HashSet<>(PRIVATE);
		known.addAll(OTHERS);
		try (Stream<Path> entries = Files.list(this.path)) {
			return entries.map((entry) -> entry.getFileName().toString())
				.allMatch((name) -> known.contains(name) || name.startsWith("."));
		}
	}

	private void keepParts() throws IOException {
		for (String part : PRIVATE) {
			Path folder = this.path.resolve(part);
			// a link leads to what may be used by others
			if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
				OwnerOnly.keep(folder);
			}
			else if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
				OwnerOnly.createFolder(folder);
			}
		}
	}

}
