package io.wallup.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of layouts beside their files: of each its last valid version, and the
 * versions that were replaced. That the first cannot be kept is no reason not to read.
 */
final class KeptLayouts {

	private static final Logger logger = LoggerFactory.getLogger(KeptLayouts.class);

	private static final int MOST_VERSIONS = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern VERSION = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z(?:_\\d{3,9})?\\.yaml");

	private final Path folder;

	private final InstantSource clock;

	KeptLayouts(Path folder, InstantSource clock) {
		this.folder = folder;
		this.clock = clock;
	}

	void keepGood(String name, byte[] text) {
		Path file = good(name);
		try {
			if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
				WholeFile.write(file, text);
			}
		}
		catch (IOException ex) {
			logger.warn("The valid version of layout \"{}\" cannot be kept in {}", name, file, ex);
		}
	}

	/** The last valid version, if there ever was one. */
	@Nullable Layout lastGood(String name) {
		Path file = good(name);
		try {
			// its recipes may have gone since; whoever signs in will tell
			return Files.exists(file)
					? LayoutReader.ofAnyRecipe().read(file.toString(), name, Files.readAllBytes(file)).value() : null;
		}
		catch (IOException ex) {
			logger.warn("The last valid version of layout \"{}\" cannot be read from {}", name, file, ex);
			return null;
		}
	}

	void forget(String name) {
		forget(good(name));
	}

	/** Forgets the valid versions of all but the layouts with these names. */
	void forgetAllBut(Collection<String> names) {
		try {
			list(this.folder.resolve("last-good")).stream()
				.filter((file) -> !names.contains(LayoutNames.of(file)))
				.forEach(KeptLayouts::forget);
		}
		catch (IOException ex) {
			logger.warn("The valid versions of layouts that are gone cannot be found in {}", this.folder, ex);
		}
	}

	private static void forget(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			logger.warn("{} of a layout that is gone cannot be deleted", file, ex);
		}
	}

	/**
	 * Keeps a version that is about to be replaced.
	 * @throws IOException when it cannot be kept
	 */
	void keepVersion(String name, byte[] text) throws IOException {
		Path versions = this.folder.resolve("versions").resolve(name);
		String time = TIME.format(this.clock.instant());
		String newest = versions(versions).stream().map(LayoutNames::of).reduce("", (earlier, later) -> later);
		WholeFile.write(versions.resolve(after(newest, time) + ".yaml"), text);
		List<Path> all = versions(versions);
		for (Path old : all.subList(0, Math.max(0, all.size() - MOST_VERSIONS))) {
			Files.delete(old);
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

	private Path good(String name) {
		return this.folder.resolve("last-good").resolve(name + ".yaml");
	}

	private static List<Path> versions(Path folder) throws IOException {
		return list(folder).stream()
			.filter((file) -> VERSION.matcher(file.getFileName().toString()).matches())
			.toList();
	}

	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

}
