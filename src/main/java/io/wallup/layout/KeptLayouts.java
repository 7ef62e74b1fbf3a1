package io.wallup.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

	private final Path folder;

	private final KeptVersions versions;

	private final AddressSchemes schemes;

	KeptLayouts(Path folder, InstantSource clock, AddressSchemes schemes) {
		this.schemes = schemes;
		this.folder = folder;
		this.versions = new KeptVersions(folder.resolve("versions"), clock);
	}

	void keepGood(String name, byte[] text) {
		Path file = good(name);
		try {
			if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
				WholeFile.write(file, text);
			}
		}
		catch (IOException ex) {
			logger.warn("The valid version of layout \"{}\" is not kept: {}", name, ex.getMessage());
		}
	}

	/** The last valid version, if there ever was one. */
	@Nullable Layout lastGood(String name) {
		Path file = good(name);
		try {
			// its recipes may have gone since; whoever signs in will tell
			return Files.exists(file) ? LayoutReader.ofAnyRecipe(this.schemes)
				.read(file.toString(), name, Files.readAllBytes(file))
				.value() : null;
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

	/** The versions that were replaced or deleted. */
	KeptVersions versions() {
		return this.versions;
	}

	private Path good(String name) {
		return this.folder.resolve("last-good").resolve(name + ".yaml");
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
