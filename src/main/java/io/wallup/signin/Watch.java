package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wallup.browser.Page;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;

/** Looks out for signs, in the top frame and in the frames that the steps used. */
final class Watch {

	// how long one frame is looked at while others are waiting
	private static final Duration TURN = Duration.ofMillis(200);

	private final Page page;

	private final Frames frames;

	private final Timing timing;

	Watch(Page page, Frames frames, Timing timing) {
		this.page = page;
		this.frames = frames;
		this.timing = timing;
	}

	/** Waits until one of the signs is seen in any of the frames. */
	Optional<Sign> anyOf(List<Sign> signs, Duration within) {
		if (signs.isEmpty()) {
			return Optional.empty();
		}
		if (this.frames.none()) {
			return this.page.waitForAny(signs, within);
		}
		Deadline deadline = new Deadline(within, this.timing);
		Optional<Sign> seen;
		do {
			seen = this.frames.everywhere((time) -> this.page.waitForAny(signs, time), deadline.atMost(TURN));
		}
		while (seen.isEmpty() && !deadline.over());
		return seen;
	}

	/** Whether one of the signs is seen now. */
	boolean sees(List<Sign> signs) {
		return anyOf(signs, Duration.ZERO).isPresent();
	}

	/** Whether the element is visible now in any of the frames. */
	boolean sees(Locator locator) {
		return sees(List.of(new Sign.Element(locator)));
	}

	/**
	 * Waits until one of the wanted signs is seen in the current frame, or one of the
	 * others in any frame.
	 */
	Optional<Sign> firstOf(List<Sign> wanted, List<Sign> others, Duration within) {
		if (others.isEmpty()) {
			return this.page.waitForAny(wanted, within);
		}
		if (this.frames.none()) {
			List<Sign> all = new ArrayList<>(wanted);
			all.addAll(others);
			return this.page.waitForAny(all, within);
		}
		Deadline deadline = new Deadline(within, this.timing);
		Optional<Sign> seen;
		do {
			seen = this.page.waitForAny(wanted, deadline.atMost(TURN))
				.or(() -> this.frames.everywhere((time) -> this.page.waitForAny(others, time), Duration.ZERO));
		}
		while (seen.isEmpty() && !deadline.over());
		return seen;
	}

}
