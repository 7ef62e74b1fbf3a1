package io.wallup.history;

import java.time.Instant;

import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for; what is absent does not matter.
 *
 * @param layout the name of the layout
 * @param state how they stand or ended
 * @param since not begun earlier than this
 * @param until begun earlier than this
 */
public record RunFilter(@Nullable String layout, @Nullable RunState state, @Nullable Instant since,
		@Nullable Instant until) {

	/** Every run. */
	public static final RunFilter ALL = new RunFilter(null, null, null, null);

	/** The runs of one layout. */
	public static RunFilter of(String layout) {
		return new RunFilter(layout, null, null, null);
	}

	boolean takes(Run run) {
		return (this.layout == null || this.layout.equals(run.layout()))
				&& (this.state == null || this.state == run.state())
				&& (this.since == null || !run.startedAt().isBefore(this.since))
				&& (this.until == null || run.startedAt().isBefore(this.until));
	}

}
