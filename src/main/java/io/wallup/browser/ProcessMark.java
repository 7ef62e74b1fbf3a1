package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells a process from every other that has had, or will have, its number. On Linux
 * it holds clock ticks and the boot they belong to: the instant at which Java says that a
 * process started shifts when the clock is set, as at most boots.
 *
 * @param started when it started, or the empty string when nobody tells
 */
record ProcessMark(long pid, String started) {

	private static final String BOOT = boot();

	static ProcessMark of(ProcessHandle process) {
		String started = ProcessStat.of(process.pid())
			.map((stat) -> stat.started() + "." + BOOT)
			.or(() -> process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf))
			.orElse("");
		return new ProcessMark(process.pid(), started);
	}

	/** Reads what {@link #toString()} has written; nothing when it is no such text. */
	static Optional<ProcessMark> parse(String text) {
		int at = text.indexOf('@');
		try {
			return Optional
				.of(new ProcessMark(Long.parseLong(text.substring(0, Math.max(0, at))), text.substring(at + 1)));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** The process, when it is running and known to be the same. */
	Optional<ProcessHandle> process() {
		return present().filter((process) -> !this.started.isEmpty() && of(process).equals(this));
	}

	/** Whether the process may be running: not when its number is another's now. */
	boolean mayBeRunning() {
		return present().map((process) -> of(process).started())
			.filter((now) -> now.isEmpty() || this.started.isEmpty() || now.equals(this.started))
			.isPresent();
	}

	private Optional<ProcessHandle> present() {
		return ProcessHandle.of(this.pid).filter(Processes::running);
	}

	private static String boot() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
		}
		catch (IOException ex) {
			// not Linux, or a container that hides it
			return "";
		}
	}

	@Override
	public String toString() {
		return this.pid + "@" + this.started;
	}

}
