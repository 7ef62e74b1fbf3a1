package io.wallup.cli;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A wall, as REST tells it. */
record WallView(String layout, String run, @Nullable Instant since, boolean up, boolean changed,
		List<WindowView> windows) {

	WallView {
		windows = List.copyOf(windows);
	}

}
