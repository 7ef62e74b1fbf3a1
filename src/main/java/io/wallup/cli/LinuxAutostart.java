package io.wallup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.WholeFile;

/**
 * A file in the autostart folder of the user's desktop (XDG Desktop Application Autostart
 * and Desktop Entry specifications).
 */
final class LinuxAutostart implements StartupTask {

	private static final String RESERVED = " \t\n\"'\\><~|&;$*?#()`";

	private final StartCommand command;

	private final Path file;

	LinuxAutostart(StartCommand command, Pc pc) {
		this.command = command;
		this.file = pc.configuration().resolve("autostart").resolve("wallup.desktop");
	}

	@Override
	public String place() {
		return "desktop autostart " + this.file;
	}

	@Override
	public String text() {
		String exec = Stream.concat(Stream.of(this.command.program()), this.command.arguments().stream())
			.map(LinuxAutostart::argument)
			.collect(Collectors.joining(" "));
		return """
				[Desktop Entry]
				Type=Application
				Version=1.0
				Name=Wallup
				Comment=Brings the monitoring walls of this PC up
				Exec=%s
				Path=%s
				Terminal=false
				X-GNOME-Autostart-enabled=true
				""".formatted(value(exec), value(this.command.directory()));
	}

	@Override
	public String install() throws IOException {
		WholeFile.write(this.file, text().getBytes(StandardCharsets.UTF_8));
		return "Wallup starts when you log on to the desktop";
	}

	@Override
	public boolean remove() throws IOException {
		return Files.deleteIfExists(this.file);
	}

	@Override
	public Presence presence() throws IOException {
		return Files.exists(this.file) ? Presence.of(Files.readString(this.file), text()) : new Presence.Absent();
	}

	/** An argument of the key {@code Exec}; a percent sign would begin a field code. */
	private static String argument(String argument) {
		String text = argument.replace("%", "%%");
		if (!text.isEmpty() && text.chars().noneMatch((c) -> RESERVED.indexOf(c) >= 0)) {
			return text;
		}
		return '"' + text.replaceAll("[\"`$\\\\]", "\\\\$0") + '"';
	}

	/** A value of type string, whose escapes are undone before the quotes of Exec. */
	private static String value(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
	}

}
