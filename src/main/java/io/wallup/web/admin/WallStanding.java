package io.wallup.web.admin;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.wallup.wall.WindowState;

/** How a wall stands as a whole. */
public enum WallStanding {

	/** Every window stands. */
	UP,
	/** Some windows are being brought up, none has failed. */
	COMING_UP,
	/** Some windows have failed. */
	PARTIAL,
	/** Every window has failed. */
	FAILED,
	/** It is being taken down. */
	STOPPING,
	/** It is not up, and will come up by itself. */
	EXPECTED,
	/** It is not up. */
	OFF,
	/** It is not up, and its file has never been valid. */
	INVALID;

	/** How a wall with windows in these states stands. */
	static WallStanding ofStates(List<WindowState> windows) {
		int failed = Collections.frequency(windows, WindowState.FAILED);
		if (windows.contains(WindowState.CLOSED)) {
			return STOPPING;
		}
		if (failed > 0) {
			return (failed == windows.size()) ? FAILED : PARTIAL;
		}
		return (Collections.frequency(windows, WindowState.UP) == windows.size()) ? UP : COMING_UP;
	}

	/** Whether it hangs there, rather than only being known. */
	public boolean live() {
		return compareTo(STOPPING) <= 0;
	}

	/** The name of the colour and shape that it has in common with the windows. */
	public String tone() {
		return switch (this) {
			case COMING_UP -> "loading";
			case STOPPING, OFF -> "closed";
			case EXPECTED -> "waiting";
			case INVALID -> "failed";
			case UP, PARTIAL, FAILED -> toString();
		};
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
