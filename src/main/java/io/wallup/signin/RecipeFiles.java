package io.wallup.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Etag;
import io.wallup.layout.KeptVersions;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Names;
import io.wallup.layout.Place;
import io.wallup.layout.Reading;
import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WholeFile;
import io.wallup.layout.WrittenFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of the sign-ins folder, and keeps their last valid versions. */
final class RecipeFiles {

	private static final Logger logger = LoggerFactory.getLogger(RecipeFiles.class);

	private static final List<String> EXTENSIONS = List.of(".yaml", ".yml");

	private final Path folder;

	private final Path kept;

	private final RecipeReader reader;

	private final KeptVersions versions;

	RecipeFiles(Path folder, Path kept, RecipeReader reader, InstantSource clock) {
		this.folder = folder;
		this.kept = kept;
		this.reader = reader;
		this.versions = new KeptVersions(kept.resolve("versions"), clock);
	}

	KeptVersions versions() {
		return this.versions;
	}

	/**
	 * Writes a recipe, and keeps the version that it replaces.
	 * @param ifMatch the etag of that version, or nothing when there is none
	 */
	void write(String name, byte[] text, @Nullable String ifMatch) throws IOException {
		WholeFile.write(replaced(name, ifMatch).orElse(this.folder.resolve(name + ".yaml")), text);
	}

	/** Deletes a recipe, and keeps its last version. */
	void delete(String name, String ifMatch) throws IOException {
		Optional<Path> path = replaced(name, ifMatch);
		if (path.isPresent()) {
			Files.delete(path.get());
		}
	}

	private Optional<Path> replaced(String name, @Nullable String ifMatch) throws IOException {
		List<Path> paths = paths(name);
		if (paths.size() > 1) {
			throw new InvalidRecipeException(name,
					mistake(paths.getLast(), "several files for recipe " + Place.quote(name)));
		}
		byte[] text = paths.isEmpty() ? null : bytes(name, paths.getFirst());
		String etag = (text != null) ? Etag.of(text) : null;
		if (!Objects.equals(etag, ifMatch)) {
			throw new RecipeChangedException(name, ifMatch, etag);
		}
		if (text != null) {
			this.versions.keep(name, text);
		}
		return paths.stream().findFirst();
	}

	private byte[] bytes(Path path) throws UnreadableFileException {
		return new WrittenFile(path, this.folder).read(WrittenFile.LARGEST);
	}

	private byte[] bytes(String name, Path path) {
		try {
			return bytes(path);
		}
		catch (UnreadableFileException ex) {
			throw new InvalidRecipeException(name, List.of(WrittenFile.mistake(ex, path.toString())));
		}
	}

	/** The names of the recipes of the folder, which may not be there. */
	Set<String> names() {
		if (!Files.isDirectory(this.folder)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith(".") && EXTENSIONS.stream().anyMatch(name::endsWith))
				.map((name) -> name.substring(0, name.lastIndexOf('.')))
				.filter((name) -> !paths(name).isEmpty())
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			logger.error("Folder \"{}\" cannot be listed, so that no recipe is known: {}", this.folder, ex.toString());
			return Set.of();
		}
	}

	/**
	 * Reads a recipe.
	 * @param before what was read before, if anything
	 * @return what is read now, or nothing when there is no file
	 */
	@Nullable RecipeFile read(String name, @Nullable RecipeFile before) {
		List<Path> paths = paths(name);
		if (paths.isEmpty()) {
			// a folder that is away, with its network drive, may come back
			if (before != null && Files.isReadable(this.folder)) {
				forget(name);
			}
			return null;
		}
		return read(name, paths, before);
	}

	private RecipeFile read(String name, List<Path> paths, @Nullable RecipeFile before) {
		Path path = paths.getFirst();
		try {
			byte[] bytes = bytes(path);
			String text = new String(bytes, StandardCharsets.UTF_8);
			if (!Names.isName(name)) {
				return invalid(name, path, text, mistake(path, "wrong name of a recipe " + Place.quote(name)), before);
			}
			if (paths.size() > 1) {
				return invalid(name, path, text,
						mistake(paths.getLast(), "several files for recipe " + Place.quote(name)), before);
			}
			Reading<Recipe> reading = this.reader.read(path.toString(), name, bytes);
			if (!reading.valid()) {
				return invalid(name, path, text, reading.mistakes(), before);
			}
			keep(name, bytes);
			return new RecipeFile(name, path, Etag.of(bytes), text, reading.get(), true, reading.mistakes());
		}
		catch (UnreadableFileException ex) {
			return invalid(name, path, "", List.of(WrittenFile.mistake(ex, path.toString())), before);
		}
	}

	private RecipeFile invalid(String name, Path path, String text, List<Mistake> mistakes,
			@Nullable RecipeFile before) {
		Recipe inForce = (before != null) ? before.inForce() : null;
		if (inForce == null && Names.isName(name)) {
			inForce = lastGood(name);
		}
		return new RecipeFile(name, path, Etag.of(text.getBytes(StandardCharsets.UTF_8)), text, inForce, false,
				mistakes);
	}

	private List<Path> paths(String name) {
		try {
			return EXTENSIONS.stream()
				.map((extension) -> this.folder.resolve(name + extension))
				.filter((file) -> Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file))
				.toList();
		}
		catch (InvalidPathException ex) {
			// the language of this PC has no letters for it
			return List.of();
		}
	}

	private static List<Mistake> mistake(Path path, String problem) {
		return List.of(new Mistake(path.toString(), 1, 1, Severity.ERROR, "", problem, null, null, null));
	}

	private void keep(String name, byte[] text) {
		Path file = good(name);
		try {
			if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
				WholeFile.write(file, text);
			}
		}
		catch (IOException ex) {
			logger.warn("The valid version of recipe \"{}\" is not kept: {}", name, ex.getMessage());
		}
	}

	private @Nullable Recipe lastGood(String name) {
		Path file = good(name);
		try {
			return Files.exists(file) ? this.reader.read(file.toString(), name, Files.readAllBytes(file)).value()
					: null;
		}
		catch (IOException ex) {
			logger.warn("The last valid version of recipe \"{}\" cannot be read from {}", name, file, ex);
			return null;
		}
	}

	private void forget(String name) {
		try {
			Files.deleteIfExists(good(name));
		}
		catch (IOException ex) {
			logger.warn("The valid version of recipe \"{}\", which is gone, cannot be deleted", name, ex);
		}
	}

	private Path good(String name) {
		return this.kept.resolve(name + ".yaml");
	}

}
