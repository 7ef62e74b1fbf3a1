package io.wallup.browser;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.wallup.browser.PageException.Reason;

/**
 * Makes the exceptions of one page, which tell the frame that was looked in, and whether
 * the page is gone.
 */
final class PageFailures {

	private final Supplier<Frame> frame;

	private final BooleanSupplier gone;

	PageFailures(Supplier<Frame> frame, BooleanSupplier gone) {
		this.frame = frame;
		this.gone = gone;
	}

	PageException timedOut(String waitedFor, Deadline deadline) {
		return of(this.gone.getAsBoolean() ? Reason.GONE : Reason.TIMED_OUT, waitedFor, deadline);
	}

	PageException of(Reason reason, String waitedFor, Deadline deadline) {
		return new PageException(reason, waitedFor, this.frame.get().path(), deadline.spent(), null);
	}

	PageException of(DevToolsException ex, String waitedFor, Deadline deadline) {
		Reason reason = (ex.gone() || this.gone.getAsBoolean()) ? Reason.GONE : Reason.TIMED_OUT;
		return new PageException(reason, waitedFor, this.frame.get().path(), deadline.spent(), ex);
	}

}
