package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Locator;

/** Which frame of a page the steps are in, and which they have been in. */
final class Frames {

	// for a frame that was there a moment ago
	private static final Duration REENTRY = Duration.ofMillis(500);

	private final Page page;

	private final Set<List<Locator>> used = new LinkedHashSet<>();

	private List<Locator> current = List.of();

	Frames(Page page) {
		this.page = page;
		page.leaveFrames();
	}

	void enter(Locator frame, Duration within) {
		this.page.enterFrame(frame, within);
		List<Locator> entered = new ArrayList<>(this.current);
		entered.add(frame);
		this.current = List.copyOf(entered);
		this.used.add(this.current);
	}

	void leave() {
		this.page.leaveFrames();
		this.current = List.of();
	}

	/** Whether the top frame is the only one so far. */
	boolean none() {
		return this.used.isEmpty();
	}

	/**
	 * Looks for so long in the top frame, then once in each frame that was used and is
	 * still there, until something is seen; then goes back to the current frame.
	 */
	<T> Optional<T> everywhere(Function<Duration, Optional<T>> look, Duration within) {
		this.page.leaveFrames();
		Optional<T> seen = look.apply(within);
		for (List<Locator> frame : this.used) {
			if (seen.isEmpty() && go(frame, Duration.ZERO)) {
				seen = look.apply(Duration.ZERO);
			}
		}
		go(this.current, REENTRY);
		return seen;
	}

	// the frames of the page change while it signs in: one that has gone shows nothing
	private boolean go(List<Locator> frame, Duration within) {
		this.page.leaveFrames();
		for (Locator part : frame) {
			try {
				this.page.enterFrame(part, within);
			}
			catch (PageException ex) {
				if (ex.reason() != Reason.TIMED_OUT) {
					throw ex;
				}
				this.page.leaveFrames();
				return false;
			}
		}
		return true;
	}

	/** Where the steps are, for a message; empty in the top frame. */
	@Override
	public String toString() {
		return this.current.isEmpty() ? ""
				: " in frame " + this.current.stream().map(StepWords::frame).collect(Collectors.joining(" > "));
	}

}
