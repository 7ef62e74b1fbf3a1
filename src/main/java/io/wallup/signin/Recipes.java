package io.wallup.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.layout.FileVersion;
import io.wallup.layout.FolderWatch;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Names;
import io.wallup.layout.Place;
import io.wallup.layout.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The recipes of a folder. What is read is always what the files hold at that moment; a
 * file that has become invalid leaves its last valid version in force. Safe for use by
 * several threads.
 */
public final class Recipes implements AutoCloseable {

	private final Path folder;

	private final RecipeFiles files;

	private final RecipeReader reader;

	private final ConcurrentMap<String, RecipeFile> known = new ConcurrentHashMap<>();

	private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable FolderWatch> watch = new AtomicReference<>();

	/**
	 * Makes them.
	 * @param folder the folder of the files; need not be there yet
	 * @param kept where the last valid versions and the replaced ones are kept
	 */
	public Recipes(Path folder, Path kept, RecipeReader reader) {
		this.folder = folder;
		this.reader = reader;
		this.files = new RecipeFiles(folder, kept, reader, InstantSource.system());
	}

	/** The names of all recipes, the invalid ones too. */
	public Set<String> names() {
		return this.files.names();
	}

	/** All recipes by name, the invalid ones too. */
	public List<RecipeFile> all() {
		refresh();
		return this.known.values().stream().sorted(Comparator.comparing(RecipeFile::name)).toList();
	}

	/** The recipe with this name, valid or not. */
	public Optional<RecipeFile> find(String name) {
		boolean there = this.known.containsKey(name) || this.files.names().contains(name);
		return there ? Optional.ofNullable(refresh(name)) : Optional.empty();
	}

	/** Reads a text as if it were the file of this recipe; nothing is written. */
	public Reading<Recipe> read(String name, byte[] text) {
		String file = this.folder.resolve(Names.isName(name) ? name + ".yaml" : "recipe.yaml").toString();
		if (!Names.isName(name)) {
			return new Reading<>(null, List.of(new Mistake(file, 1, 1, Severity.ERROR, "",
					"wrong name of a recipe " + Place.quote(name), name, Names.EXPECTED, null)));
		}
		return this.reader.read(file, name, text);
	}

	/**
	 * Writes a recipe, whole or not at all, and keeps the version that it replaces.
	 * @param text the file, as UTF-8
	 * @param ifMatch the etag of the file that is replaced; nothing when there is none
	 * yet
	 * @throws InvalidRecipeException when there are mistakes in it
	 * @throws RecipeChangedException when the file is not the one with that etag
	 */
	public RecipeFile put(String name, byte[] text, @Nullable String ifMatch) {
		Reading<Recipe> reading = read(name, text);
		if (!reading.valid()) {
			throw new InvalidRecipeException(name, reading.mistakes());
		}
		return Objects.requireNonNull(refresh(name, () -> this.files.write(name, text, ifMatch)));
	}

	/**
	 * Deletes a recipe; its file is kept among the replaced versions.
	 * @throws RecipeChangedException when the file is not the one with that etag
	 */
	public void delete(String name, String ifMatch) {
		if (!Names.isName(name)) {
			throw new RecipeChangedException(name, ifMatch, null);
		}
		refresh(name, () -> this.files.delete(name, ifMatch));
	}

	/** The versions that were replaced or deleted, the newest first. */
	public List<FileVersion> versions(String name) {
		return this.files.versions().all(name);
	}

	/** The text of such a version, if it is kept. */
	public Optional<String> version(String name, String id) {
		return this.files.versions().read(name, id).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

	/** Looks at the files and the secrets again, and tells what changed. */
	public void refresh() {
		Set<String> names = new TreeSet<>(this.files.names());
		names.addAll(this.known.keySet());
		names.forEach(this::refresh);
	}

	/**
	 * Has the names of recipes told that are new, changed or gone, each change once. The
	 * listener is run by the thread that found the change.
	 */
	public void whenChanged(Consumer<String> listener) {
		this.listeners.add(listener);
	}

	/** Begins to watch the folder. */
	public void watch() {
		try {
			closeWatch(this.watch.getAndSet(FolderWatch.start(this.folder, this::refresh)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Folder \"%s\" cannot be watched".formatted(this.folder), ex);
		}
		refresh();
	}

	/** Ends the watch. */
	@Override
	public void close() {
		closeWatch(this.watch.getAndSet(null));
	}

	private static void closeWatch(@Nullable FolderWatch watch) {
		if (watch != null) {
			watch.close();
		}
	}

	private @Nullable RecipeFile refresh(String name) {
		return refresh(name, () -> {
		});
	}

	/** Does something to a file while nobody else here touches it, and reads it again. */
	private @Nullable RecipeFile refresh(String name, Action action) {
		AtomicBoolean changed = new AtomicBoolean();
		RecipeFile now = this.known.compute(name, (same, before) -> {
			try {
				action.run();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Recipe \"%s\" cannot be written".formatted(name), ex);
			}
			RecipeFile after = this.files.read(name, before);
			changed.set((before != null) ? (after == null || !after.same(before)) : after != null);
			return after;
		});
		if (changed.get()) {
			this.listeners.forEach((listener) -> listener.accept(name));
		}
		return now;
	}

	/** Something done to a file. */
	private interface Action {

		void run() throws IOException;

	}

}
