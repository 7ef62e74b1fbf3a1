package io.wallup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for the commands to work on. */
final class TestFiles {

	private static final String LAYOUT = """
			description: Monitoring PC 1
			screens:
			  main: { x: 0, y: 0, width: 2560, height: 1440, taskbar: 50 }
			windows:
			  - { name: left, url: https://site247.example/dash/1, screen: main, area: left-half }
			  - { name: right, url: https://site247.example/dash/2, screen: main, area: right-half }
			""";

	private TestFiles() {
	}

	static Path layout(Path folder, String name) {
		return write(folder.resolve("layouts").resolve(name + ".yaml"), LAYOUT);
	}

	static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
