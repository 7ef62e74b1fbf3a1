package io.wallup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.cli.Programs.Ended;
import io.wallup.layout.WholeFile;

/** A unit of the user's systemd, which also starts Wallup again when it fails. */
final class SystemdUnit implements StartupTask {

	private static final String NAME = "wallup.service";

	private static final String TARGET = "graphical-session.target";

	private final StartCommand command;

	private final Path folder;

	private final Path file;

	private final Programs programs;

	SystemdUnit(StartCommand command, Pc pc, Programs programs) {
		this.command = command;
		this.folder = pc.configuration().resolve("systemd").resolve("user");
		this.file = this.folder.resolve(NAME);
		this.programs = programs;
	}

	@Override
	public String place() {
		return "systemd user unit " + this.file;
	}

	@Override
	public String text() {
		String exec = Stream.concat(Stream.of(this.command.program()), this.command.arguments().stream())
			.map(SystemdUnit::word)
			.collect(Collectors.joining(" "));
		return """
				[Unit]
				Description=Wallup brings the monitoring walls of this PC up
				After=%1$s
				PartOf=%1$s
				StartLimitIntervalSec=0

				[Service]
				ExecStart=%2$s
				WorkingDirectory=%3$s
				Restart=on-failure
				RestartSec=10
				# wrong usage, nothing found and wrong files do not go away by starting again
				RestartPreventExitStatus=2 3 8
				# Wallup closes its browsers itself; what is left of them after that is killed
				KillMode=mixed
				TimeoutStopSec=60

				[Install]
				WantedBy=%1$s
				""".formatted(TARGET, exec, this.command.directory().replace("%", "%%"));
	}

	@Override
	public String install() throws IOException {
		WholeFile.write(this.file, text().getBytes(StandardCharsets.UTF_8));
		try {
			systemctl("enable");
			return "Wallup starts with your graphical session; \"systemctl --user start wallup\" starts it now";
		}
		catch (MissingException ex) {
			return "systemctl is not on this PC: the unit is written, but nothing enables it";
		}
	}

	@Override
	public boolean remove() throws IOException {
		boolean there = Files.exists(this.file);
		if (there) {
			try {
				systemctl("disable");
			}
			catch (MissingException ex) {
				// nothing has enabled it then
			}
			Files.delete(this.file);
		}
		return there;
	}

	@Override
	public Presence presence() throws IOException {
		if (!Files.exists(this.file)) {
			return new Presence.Absent();
		}
		Presence presence = Presence.of(Files.readString(this.file), text());
		Path link = this.folder.resolve(TARGET + ".wants").resolve(NAME);
		if (presence instanceof Presence.Right && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
			return new Presence.Different("the unit is not enabled");
		}
		return presence;
	}

	/** Has systemd do something to the unit, after which it reads its units again. */
	private void systemctl(String verb) throws IOException {
		List<String> line = List.of("systemctl", "--user", verb, NAME);
		Ended ended;
		try {
			ended = this.programs.run(line);
		}
		catch (IOException ex) {
			throw new MissingException(ex);
		}
		if (!ended.well()) {
			throw new CommandException(Exit.UNEXPECTED,
					"\"%s\" ended with %d: %s".formatted(String.join(" ", line), ended.code(), ended.text()));
		}
	}

	/** A word of a command line, by systemd's rules of quoting and of substitution. */
	private static String word(String word) {
		String text = word.replace("%", "%%").replace("$", "$$");
		if (text.matches("[\\w@%+=:,./$-]+")) {
			return text;
		}
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
	}

	/** There is no systemctl. */
	private static final class MissingException extends IOException {

		MissingException(IOException cause) {
			super(cause);
		}

	}

}
