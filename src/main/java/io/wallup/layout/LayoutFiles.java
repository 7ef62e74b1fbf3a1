package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.wallup.layout.Mistake.Severity;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the files of the layouts folder, one layout at a time. */
final class LayoutFiles {

	private final Path folder;

	private final KeptLayouts kept;

	private final AddressSchemes schemes;

	LayoutFiles(Path folder, KeptLayouts kept, AddressSchemes schemes) {
		this.schemes = schemes;
		this.folder = folder;
		this.kept = kept;
	}

	/**
	 * Reads a layout, unless it is as it was.
	 * @param recipes the recipes that there are
	 * @param before what was read before, if anything
	 * @return what is read now, or nothing when there is no file
	 */
	@Nullable Known read(String name, Set<String> recipes, @Nullable Known before) {
		List<Path> paths = LayoutNames.files(this.folder, name);
		if (paths.isEmpty()) {
			// a folder that is away, with its network drive, may come back
			if (before != null && Files.isReadable(this.folder)) {
				this.kept.forget(name);
			}
			return null;
		}
		Path path = paths.getFirst();
		byte[] text;
		try {
			text = bytes(path);
		}
		catch (UnreadableFileException ex) {
			return new Known(
					invalid(name, path, new byte[0], List.of(WrittenFile.mistake(ex, path.toString())), before), paths,
					recipes);
		}
		if (before != null && before.isOf(paths, recipes, Etag.of(text))) {
			return before;
		}
		return new Known(read(name, paths, text, recipes, before), paths, recipes);
	}

	private LayoutFile read(String name, List<Path> paths, byte[] text, Set<String> recipes, @Nullable Known before) {
		Path path = paths.getFirst();
		if (paths.size() > 1) {
			return invalid(name, path, text, List.of(several(name, paths)), before);
		}
		if (!Names.isName(name)) {
			return invalid(name, path, text, List.of(wrongName(name, path.toString())), before);
		}
		Reading<Layout> reading = new LayoutReader(recipes, this.schemes).read(path.toString(), name, text);
		if (!reading.valid()) {
			return invalid(name, path, text, reading.mistakes(), before);
		}
		this.kept.keepGood(name, text);
		return new LayoutFile(name, path, Etag.of(text), decode(text), reading.get(), true, reading.mistakes());
	}

	private LayoutFile invalid(String name, Path path, byte[] text, List<Mistake> mistakes, @Nullable Known before) {
		Layout inForce = (before != null) ? before.file().inForce() : null;
		if (inForce == null && Names.isName(name)) {
			inForce = this.kept.lastGood(name);
		}
		return new LayoutFile(name, path, Etag.of(text), decode(text), inForce, false, mistakes);
	}

	/**
	 * Writes a layout, and keeps the version that it replaces.
	 * @param ifMatch the etag of that version, or nothing when there is none
	 */
	void write(String name, byte[] text, @Nullable String ifMatch) throws IOException {
		Optional<Path> path = replaced(name, ifMatch);
		WholeFile.write(path.orElse(this.folder.resolve(name + ".yaml")), text);
	}

	/** Deletes a layout, and keeps its last version. */
	void delete(String name, String ifMatch) throws IOException {
		Optional<Path> path = replaced(name, ifMatch);
		if (path.isPresent()) {
			Files.delete(path.get());
		}
	}

	private Optional<Path> replaced(String name, @Nullable String ifMatch) throws IOException {
		List<Path> paths = LayoutNames.files(this.folder, name);
		if (paths.size() > 1) {
			throw new InvalidLayoutException(name, List.of(several(name, paths)));
		}
		byte[] text = paths.isEmpty() ? null : bytes(name, paths.getFirst());
		String etag = (text != null) ? Etag.of(text) : null;
		if (!Objects.equals(etag, ifMatch)) {
			throw new LayoutChangedException(name, ifMatch, etag);
		}
		if (text != null) {
			this.kept.versions().keep(name, text);
		}
		return paths.stream().findFirst();
	}

	/** The versions of a layout that were replaced or deleted, the newest first. */
	List<FileVersion> versions(String name) {
		return this.kept.versions().all(name);
	}

	/** The text of such a version, if it is kept. */
	Optional<String> version(String name, String id) {
		return this.kept.versions().read(name, id).map(LayoutFiles::decode);
	}

	static Mistake wrongName(String name, String file) {
		return new Mistake(file, 1, 1, Severity.ERROR, "", "wrong name of a layout " + Place.quote(name), name,
				Names.EXPECTED, null);
	}

	private static Mistake several(String name, List<Path> paths) {
		List<String> files = paths.stream().map((path) -> path.getFileName().toString()).toList();
		return new Mistake(paths.getLast().toString(), 1, 1, Severity.ERROR, "",
				"several files for layout %s: %s".formatted(Place.quote(name), String.join(", ", files)), null,
				"one of them", null);
	}

	private byte[] bytes(Path path) throws UnreadableFileException {
		return new WrittenFile(path, this.folder).read(WrittenFile.LARGEST);
	}

	private byte[] bytes(String name, Path path) {
		try {
			return bytes(path);
		}
		catch (UnreadableFileException ex) {
			throw new InvalidLayoutException(name, List.of(WrittenFile.mistake(ex, path.toString())));
		}
	}

	private static String decode(byte[] text) {
		return new String(text, StandardCharsets.UTF_8);
	}

	/** A layout as it was read, and what it was read from. */
	record Known(LayoutFile file, List<Path> paths, Set<String> recipes) {

		private boolean isOf(List<Path> paths, Set<String> recipes, String etag) {
			return this.paths.equals(paths) && this.recipes.equals(recipes) && this.file.etag().equals(etag);
		}

	}

}
