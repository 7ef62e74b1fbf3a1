package io.wallup.web.admin;

import java.time.Instant;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.layout.Plan;
import io.wallup.layout.Window;
import io.wallup.wall.Fault;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;
import org.jspecify.annotations.Nullable;

/**
 * One window of a wall, as it hangs or would hang.
 *
 * @param state where it is in its life; nothing when its wall is not up
 * @param since when it came to that state
 * @param window what the layout says of it, unless it is no longer in the layout
 * @param signIn the recipe that its browser signs in with, if it does
 * @param signedInAt when its browser was signed in last, if it was
 * @param fault what is wrong with it
 */
public record WindowGlance(String layout, String name, @Nullable WindowState state, @Nullable Instant since,
		Map<WindowState, Double> seconds, Bounds wanted, @Nullable Bounds actual, @Nullable Window window,
		@Nullable String signIn, @Nullable Instant signedInAt, @Nullable Fault fault) {

	private static final int TOLERANCE = 2;

	static WindowGlance of(String layout, WindowStatus status, @Nullable Window window) {
		return new WindowGlance(layout, status.window(), status.state(), status.since(), status.seconds(),
				status.wanted(), status.actual(), window, status.signIn(), status.signedInAt(), status.fault());
	}

	static WindowGlance of(String layout, Plan.Placed placed) {
		return new WindowGlance(layout, placed.window().name(), null, null, Map.of(), placed.bounds(), null,
				placed.window(), placed.window().signIn(), null, null);
	}

	/** Where it is drawn: where it is, as far as that is known. */
	public Bounds drawn() {
		return (this.actual != null && !this.wanted.matches(this.actual, TOLERANCE)) ? this.actual : this.wanted;
	}

	/** Whether it stands elsewhere than it should. */
	public boolean misplaced() {
		return this.actual != null && !this.wanted.matches(this.actual, TOLERANCE);
	}

	/** The name of its colour and shape. */
	public String tone() {
		return (this.state != null) ? this.state.toString() : "off";
	}

	/** Whether it has a page that a picture can be taken of. */
	public boolean pictured() {
		return this.state != null && this.state != WindowState.WAITING && this.state != WindowState.CLOSED;
	}

	/** Whether somebody has to do something. */
	public boolean failed() {
		return this.state == WindowState.FAILED;
	}

	/** What is wrong with it while it stands or has failed, as a word. */
	public Fault.@Nullable Code trouble() {
		return (this.fault != null && (this.state == WindowState.UP || failed())) ? this.fault.code() : null;
	}

	/** What is wrong with it, in all detail. */
	public @Nullable String error() {
		return (this.fault != null) ? this.fault.sentence() : null;
	}

	/** How many seconds it took to come up, as far as that is known. */
	public double took() {
		return this.seconds.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/** The site that it shows, such as {@code status.example}. */
	public String site() {
		return (this.window != null) ? this.window.url().replaceFirst("^[a-z]+://([^/?#]*).*$", "$1") : "";
	}

}
