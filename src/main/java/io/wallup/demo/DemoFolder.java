package io.wallup.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import io.wallup.layout.Monitor;

/**
 * The files of the demo on disk, for a service to run on: a layout named {@code demo},
 * its recipes and its secrets.
 *
 * @param layouts the layouts folder
 * @param config the config folder
 */
public record DemoFolder(Path layouts, Path config) {

	/**
	 * Writes the files below the folder, over those of a demo before.
	 * @param monitors the screens to show the layout on; empty to leave it as it is
	 * @throws UncheckedIOException when a file cannot be written
	 */
	public static DemoFolder write(Path folder, List<Monitor> monitors, DemoSites sites, DemoSettings settings) {
		DemoFolder written = new DemoFolder(folder.resolve("layouts"), folder.resolve("config"));
		DemoLayout layout = new DemoLayout(resource("demo.yaml")).onto(monitors);
		try {
			write(written.layouts.resolve("demo.yaml"), DemoLayout.withPorts(layout.text(), sites));
			for (String recipe : layout.recipes()) {
				write(written.config.resolve("sign-ins").resolve(recipe + ".yaml"),
						DemoLayout.withPorts(resource(recipe + ".yaml"), sites));
			}
			Path secrets = written.config.resolve("secrets");
			writeSecret(secrets.resolve("demo-user"), settings.user());
			writeSecret(secrets.resolve("demo-password"), settings.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo's files cannot be written below \"" + folder + "\"", ex);
		}
		return written;
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static void writeSecret(Path file, String value) throws IOException {
		Files.createDirectories(file.getParent());
		Files.deleteIfExists(file);
		Files.createFile(file, ownerOnly());
		Files.writeString(file, value);
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static String resource(String file) {
		try (InputStream stream = DemoFolder.class.getResourceAsStream("/demo/" + file)) {
			if (stream == null) {
				throw new IllegalStateException("\"demo/" + file + "\" is not in the jar");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
