package io.wallup.cli;

import java.util.Locale;

/** The systems that start programs at logon. */
enum StartupSystem {

	/** The autostart folder of a Linux desktop. */
	LINUX_AUTOSTART,
	/** The systemd of a Linux user. */
	SYSTEMD,
	/** The Task Scheduler of Windows. */
	WINDOWS;

	/** The one that a PC has, unless another is asked for. */
	static StartupSystem of(Pc pc) {
		return pc.windows() ? WINDOWS : LINUX_AUTOSTART;
	}

	StartupTask task(StartCommand command, Settings settings, Surroundings surroundings) {
		Pc pc = surroundings.pc();
		return switch (this) {
			case LINUX_AUTOSTART -> new LinuxAutostart(command, pc);
			case SYSTEMD -> new SystemdUnit(command, pc, surroundings.programs());
			case WINDOWS -> new WindowsTask(command, settings, pc, surroundings.programs());
		};
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
