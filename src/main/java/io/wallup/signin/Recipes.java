package io.wallup.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.layout.FolderWatch;
import org.jspecify.annotations.Nullable;

/**
 * The recipes of a folder. What is read is always what the files hold at that moment; a
 * file that has become invalid leaves its last valid version in force. Safe for use by
 * several threads.
 */
public final class Recipes implements AutoCloseable {

	private final Path folder;

	private final RecipeFiles files;

	private final ConcurrentMap<String, RecipeFile> known = new ConcurrentHashMap<>();

	private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable FolderWatch> watch = new AtomicReference<>();

	/**
	 * Makes them.
	 * @param folder the folder of the files; need not be there yet
	 * @param kept where the last valid versions are kept
	 */
	public Recipes(Path folder, Path kept, RecipeReader reader) {
		this.folder = folder;
		this.files = new RecipeFiles(folder, kept, reader);
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
		AtomicBoolean changed = new AtomicBoolean();
		RecipeFile now = this.known.compute(name, (same, before) -> {
			RecipeFile after = this.files.read(name, before);
			changed.set((before != null) ? (after == null || !after.same(before)) : after != null);
			return after;
		});
		if (changed.get()) {
			this.listeners.forEach((listener) -> listener.accept(name));
		}
		return now;
	}

}
