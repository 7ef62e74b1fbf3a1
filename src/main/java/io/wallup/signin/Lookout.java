package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;

/**
 * Waits for what a step needs, and sees when that wait has become needless: the site has
 * let us in already, or says that the credentials are wrong.
 */
final class Lookout {

	// a page that shows a signed-in sign while it loads may still turn to its sign-in
	// form
	private static final Duration SETTLED = Duration.ofSeconds(2);

	private static final Duration LOADED = Duration.ofSeconds(5);

	private final Page page;

	private final Watch watch;

	private final Signs signs;

	private final Typed typed;

	private final Deadline deadline;

	Lookout(Page page, Watch watch, Signs signs, Typed typed, Deadline deadline) {
		this.page = page;
		this.watch = watch;
		this.signs = signs;
		this.typed = typed;
		this.deadline = deadline;
	}

	/**
	 * Waits until one of the wanted signs is seen in the current frame.
	 * @return done when one is, else what that means for the step
	 * @throws PageException when the step needs one and none is seen in time
	 * @throws RejectedException when the site says that the credentials are wrong
	 */
	Outcome await(Step step, List<Sign> wanted, String waitedFor) {
		List<Sign> others = othersOf(step);
		Deadline deadline = this.deadline.part(step.within());
		do {
			Sign seen = this.watch.firstOf(wanted, others, deadline.left()).orElse(null);
			if (seen == null) {
				break;
			}
			if (wanted.contains(seen)) {
				return Outcome.DONE;
			}
			refuseIfRejected(seen);
			if (step.ifPresent()) {
				return Outcome.SKIPPED;
			}
			if (staysSignedIn(wanted)) {
				return Outcome.ALREADY_SIGNED_IN;
			}
		}
		while (!deadline.over());
		return skipOr(step, new PageException(Reason.TIMED_OUT, waitedFor, "the page", deadline.elapsed(), null));
	}

	/** Whether there is nothing but its element to be waited for in this step. */
	boolean idle(Step step) {
		return othersOf(step).isEmpty();
	}

	/**
	 * Looks once, while the element of the step is not there.
	 * @return whether the site has let us in
	 * @throws RejectedException when the site says that the credentials are wrong
	 */
	boolean seesSignedIn(Step step) {
		Optional<Sign> seen = this.watch.anyOf(othersOf(step), Duration.ZERO);
		seen.ifPresent(this::refuseIfRejected);
		return seen.isPresent();
	}

	/**
	 * Waits until the page is complete.
	 * @return for how long it may still turn to its sign-in form
	 */
	Duration settle() {
		this.page.waitUntilLoaded(this.deadline.atMost(LOADED));
		return this.deadline.atMost(SETTLED);
	}

	/** Left out when the step allows that, else the failure. */
	Outcome skipOr(Step step, PageException failure) {
		if (step.ifPresent() && failure.reason() == Reason.TIMED_OUT) {
			return Outcome.SKIPPED;
		}
		throw failure;
	}

	private List<Sign> othersOf(Step step) {
		List<Sign> others = new ArrayList<>();
		if (this.typed.anySent()) {
			others.addAll(this.signs.rejected());
		}
		if (!this.typed.any() || step.ifPresent()) {
			others.addAll(this.signs.signedIn());
		}
		return others;
	}

	private boolean staysSignedIn(List<Sign> wanted) {
		return this.watch.firstOf(wanted, List.of(), settle()).isEmpty() && this.watch.sees(this.signs.signedIn());
	}

	private void refuseIfRejected(Sign seen) {
		if (this.typed.anySent() && this.signs.rejected().contains(seen)) {
			throw new RejectedException(seen);
		}
	}

}
