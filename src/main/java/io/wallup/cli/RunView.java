package io.wallup.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A run, as REST tells it. */
record RunView(String id, String layout, @Nullable String trigger, String state, @Nullable Instant startedAt,
		@Nullable Instant endedAt, List<WindowView> windows) {

	RunView {
		state = WindowView.word(state);
		windows = List.copyOf(windows);
	}

	boolean underWay() {
		return this.state.equals("under-way");
	}

	/** What the run means for the shell, also while it is under way. */
	Exit exit() {
		return switch (this.state) {
			case "up" -> Exit.DONE;
			case "failed" -> Exit.ALL_FAILED;
			default -> of(this.windows);
		};
	}

	/** What windows mean for the shell. */
	static Exit of(List<WindowView> windows) {
		long up = windows.stream().filter(WindowView::up).count();
		if (up == windows.size()) {
			return Exit.DONE;
		}
		return (up > 0) ? Exit.SOME_FAILED : Exit.ALL_FAILED;
	}

	/** One line that tells how it ended, or stands. */
	String summary() {
		long up = this.windows.stream().filter(WindowView::up).count();
		String count = (up == this.windows.size()) ? count(up) : "%d of %s".formatted(up, count(this.windows.size()));
		return switch (this.state) {
			case "up" -> "%s is up: %s%s".formatted(this.layout, count, took());
			case "partial" -> "%s is partly up: %s%s".formatted(this.layout, count, took());
			case "failed" -> "%s failed: no window is up%s".formatted(this.layout, took());
			case "stopped" -> "%s was stopped before it was up".formatted(this.layout);
			default -> "%s is coming up: %d of %s".formatted(this.layout, up, count(this.windows.size()));
		};
	}

	private String took() {
		if (this.startedAt == null || this.endedAt == null) {
			return "";
		}
		return ", %.1f s".formatted(Duration.between(this.startedAt, this.endedAt).toMillis() / 1000.0);
	}

	private static String count(long windows) {
		return windows + ((windows == 1) ? " window" : " windows");
	}

}
