package io.wallup.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.wallup.layout.LayoutFiles.Known;
import io.wallup.layout.Mistake.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of a folder. What is read is always what the files hold at that moment; a
 * file that has become invalid leaves its last valid version in force. Safe for use by
 * several threads.
 */
public final class Layouts implements AutoCloseable {

	private final Path folder;

	private final LayoutFiles files;

	private final Supplier<? extends Collection<String>> recipeNames;

	private final AddressSchemes schemes;

	private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

	private final List<Consumer<LayoutChange>> listeners = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable FolderWatch> watch = new AtomicReference<>();

	/**
	 * Makes them.
	 * @param folder the folder of the files; need not be there yet
	 * @param kept where the last valid versions and the replaced ones are kept
	 * @param recipeNames the names of the recipes that there are
	 */
	public Layouts(Path folder, Path kept, Supplier<? extends Collection<String>> recipeNames) {
		this(folder, kept, recipeNames, AddressSchemes.WEB, InstantSource.system());
	}

	Layouts(Path folder, Path kept, Supplier<? extends Collection<String>> recipeNames, AddressSchemes schemes,
			InstantSource clock) {
		KeptLayouts keptLayouts = new KeptLayouts(kept, clock, schemes);
		this.schemes = schemes;
		this.folder = folder;
		this.files = new LayoutFiles(folder, keptLayouts, schemes);
		this.recipeNames = recipeNames;
		if (Files.isDirectory(folder) && Files.isReadable(folder)) {
			keptLayouts.forgetAllBut(LayoutNames.in(folder));
		}
	}

	/** All layouts by name, the invalid ones too. */
	public List<LayoutFile> all() {
		refresh();
		return this.known.values().stream().map(Known::file).sorted(Comparator.comparing(LayoutFile::name)).toList();
	}

	/** The layout with this name, valid or not. */
	public Optional<LayoutFile> find(String name) {
		if (!Names.isName(name)) {
			return Optional.ofNullable(this.known.get(name)).map(Known::file);
		}
		return change(name, () -> {
		});
	}

	/** Reads a text as if it were the file of this layout; nothing is written. */
	public Reading<Layout> read(String name, byte[] text) {
		if (!Names.isName(name)) {
			return new Reading<>(null, List.of(LayoutFiles.wrongName(name, name)));
		}
		String file = this.folder.resolve(name + ".yaml").toString();
		return new LayoutReader(this.recipeNames.get(), this.schemes).read(file, name, text);
	}

	/**
	 * Writes a layout, whole or not at all, and keeps the version that it replaces.
	 * @param text the file, as UTF-8
	 * @param ifMatch the etag of the file that is replaced; nothing when there is none
	 * yet
	 * @throws InvalidLayoutException when there are mistakes in it
	 * @throws LayoutChangedException when the file is not the one with that etag
	 */
	public LayoutFile put(String name, byte[] text, @Nullable String ifMatch) {
		Reading<Layout> reading = read(name, text);
		if (!reading.valid()) {
			throw new InvalidLayoutException(name, reading.mistakes());
		}
		refuseOtherCase(name);
		return change(name, () -> this.files.write(name, text, ifMatch)).orElseThrow();
	}

	// one file to some file systems, two to others
	private void refuseOtherCase(String name) {
		LayoutNames.in(this.folder)
			.stream()
			.filter((other) -> other.equalsIgnoreCase(name) && !other.equals(name))
			.findFirst()
			.ifPresent((other) -> {
				throw new InvalidLayoutException(name,
						List.of(new Mistake(this.folder.resolve(name + ".yaml").toString(), 1, 1, Severity.ERROR, "",
								"layout %s is there already".formatted(Place.quote(other)), name,
								"another name, whatever the case", null)));
			});
	}

	/**
	 * Deletes a layout; its file is kept among the replaced versions.
	 * @throws LayoutChangedException when the file is not the one with that etag
	 */
	public void delete(String name, String ifMatch) {
		if (!Names.isName(name)) {
			throw new LayoutChangedException(name, ifMatch, null);
		}
		change(name, () -> this.files.delete(name, ifMatch));
	}

	/**
	 * The versions of a layout that were replaced or deleted, the newest first. Putting
	 * the text of one restores it.
	 */
	public List<FileVersion> versions(String name) {
		return this.files.versions(name);
	}

	/** The text of such a version, if it is kept. */
	public Optional<String> version(String name, String id) {
		return this.files.version(name, id);
	}

	/**
	 * What can be written at a place of the text of a layout, which need not be valid.
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	public List<Completion> completions(String text, int line, int column) {
		return Completions.ofLayouts(this.recipeNames.get()).at(text, line, column);
	}

	/** Looks at the files and the recipes again, and tells what changed. */
	public void refresh() {
		Set<String> names = new TreeSet<>(LayoutNames.in(this.folder));
		names.addAll(this.known.keySet());
		names.forEach((name) -> change(name, () -> {
		}));
	}

	/**
	 * Has changes told, each once: those that the watch finds, and those that somebody
	 * makes or comes upon here. The listener is run by the thread that found the change.
	 */
	public void whenChanged(Consumer<LayoutChange> listener) {
		this.listeners.add(listener);
	}

	/** Begins to watch the folder. */
	public void watch() {
		try {
			closeWatch(this.watch.getAndSet(FolderWatch.start(this.folder, this::refresh)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Folder " + Place.quote(this.folder.toString()) + " cannot be watched", ex);
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

	/** Does something to a file while nobody else here touches it, and reads it again. */
	private Optional<LayoutFile> change(String name, Action action) {
		Set<String> recipes = Set.copyOf(this.recipeNames.get());
		AtomicReference<@Nullable LayoutChange> change = new AtomicReference<>();
		Known now = this.known.compute(name, (same, before) -> {
			try {
				action.run();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Layout " + Place.quote(name) + " cannot be written", ex);
			}
			Known after = this.files.read(name, recipes, before);
			change.set(LayoutChange.between(name, before, after));
			return after;
		});
		LayoutChange told = change.get();
		if (told != null) {
			this.listeners.forEach((listener) -> listener.accept(told));
		}
		return Optional.ofNullable(now).map(Known::file);
	}

	/** Something done to a file. */
	private interface Action {

		void run() throws IOException;

	}

}
