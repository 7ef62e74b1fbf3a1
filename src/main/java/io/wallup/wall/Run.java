package io.wallup.wall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One attempt to bring a layout up, as it stands or as it ended. */
public record Run(String id, String layout, Trigger trigger, RunState state, Instant startedAt,
		@Nullable Instant endedAt, List<WindowStatus> windows) {

	public Run {
		windows = List.copyOf(windows);
	}

}
