package io.wallup.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells of a process that Java does not (proc_pid_stat(5)).
 *
 * @param state its state; {@code Z} for one that has ended and that its parent has not
 * asked for
 * @param started when it started, in clock ticks since the boot
 */
record ProcessStat(char state, long started) {

	private static final int STATE = 0;

	private static final int STARTED = 19;

	/** Reads it; nothing where there is no such process, or no such file. */
	static Optional<ProcessStat> of(long pid) {
		try {
			return Optional.of(parse(
					Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static ProcessStat parse(String text) {
		// the name of the program, in brackets, may hold blanks and brackets
		String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
		return new ProcessStat(fields[STATE].charAt(0), Long.parseLong(fields[STARTED]));
	}

	/** Whether it has ended and only its number is still taken. */
	boolean ended() {
		return this.state == 'Z' || this.state == 'X';
	}

}
