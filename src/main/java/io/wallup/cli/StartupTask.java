package io.wallup.cli;

import java.io.IOException;

/** What starts Wallup when the user logs on. */
sealed interface StartupTask permits LinuxAutostart, SystemdUnit, WindowsTask {

	/** What it is and where, for a person. */
	String place();

	/** The text of its file. */
	String text();

	/**
	 * Writes and registers it, over one that is there.
	 * @return what there is to say about it
	 */
	String install() throws IOException;

	/**
	 * Takes it away.
	 * @return whether it was there
	 */
	boolean remove() throws IOException;

	/** Whether it is there, and as it would be installed now. */
	Presence presence() throws IOException;

}
