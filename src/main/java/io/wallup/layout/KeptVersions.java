package io.wallup.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of files that were replaced or deleted: of each file the youngest fifty,
 * by the name of what the file holds.
 */
public final class KeptVersions {

	private static final int MOST = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern ID = Pattern.compile("(\\d{8}T\\d{6}\\.\\d{3}Z)(?:_\\d{3,9})?");

	private static final String EXTENSION = ".yaml";

	private final Path folder;

	private final InstantSource clock;

	/**
	 * Makes them.
	 * @param folder where they are kept, each name in a folder of its own; need not be
	 * there yet
	 */
	public KeptVersions(Path folder, InstantSource clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * Keeps a version that is about to be replaced or deleted.
	 * @throws IOException when it cannot be kept
	 */
	public void keep(String name, byte[] text) throws IOException {
		String time = TIME.format(this.clock.instant());
		String newest = ids(name).reduce("", (earlier, later) -> later);
		WholeFile.write(file(name, after(newest, time)), text);
		List<String> all = ids(name).toList();
		for (String old : all.subList(0, Math.max(0, all.size() - MOST))) {
			Files.delete(file(name, old));
		}
	}

	// several versions within a millisecond, or after the clock was set back, stay in
	// order
	private static String after(String newest, String time) {
		if (time.compareTo(newest) > 0) {
			return time;
		}
		int number = newest.indexOf('_');
		return (number < 0) ? newest + "_001"
				: "%s_%03d".formatted(newest.substring(0, number), Integer.parseInt(newest.substring(number + 1)) + 1);
	}

	/** The versions that are kept under this name, the newest first. */
	public List<FileVersion> all(String name) {
		try {
			return ids(name).map((id) -> version(name, id)).flatMap(Optional::stream).toList().reversed();
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	private Optional<FileVersion> version(String name, String id) {
		try {
			return Optional.of(new FileVersion(id, time(id), Files.size(file(name, id))));
		}
		catch (NoSuchFileException ex) {
			// somebody has just replaced the file, and this was the oldest version
			return Optional.empty();
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	/** The bytes of a version, if it is kept. */
	public Optional<byte[]> read(String name, String id) {
		if (!isId(id) || !Names.isName(name)) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readAllBytes(file(name, id)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	private static boolean isId(String id) {
		return id.length() <= 40 && ID.matcher(id).matches();
	}

	private static Instant time(String id) {
		return TIME.parse(id.substring(0, id.indexOf('Z') + 1), Instant::from);
	}

	private Stream<String> ids(String name) throws IOException {
		if (!Names.isName(name)) {
			return Stream.empty();
		}
		Path versions = this.folder.resolve(name);
		if (!Files.isDirectory(versions)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(versions)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(EXTENSION))
				.map((file) -> file.substring(0, file.length() - EXTENSION.length()))
				.filter(KeptVersions::isId)
				.sorted()
				.toList()
				.stream();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private Path file(String name, String id) {
		return this.folder.resolve(name).resolve(id + EXTENSION);
	}

	private static UncheckedIOException unreadable(String name, IOException ex) {
		return new UncheckedIOException("The versions of " + Place.quote(name) + " cannot be read", ex);
	}

}
