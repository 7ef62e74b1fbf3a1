package io.wallup.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.browser.Traffic;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;

/** Does the steps on one page, one at a time. */
final class StepPerformer {

	// how long a frame is waited for before signs are looked out for
	private static final Duration TURN = Duration.ofMillis(250);

	// a password this near to its end may be over when the site reads it
	private static final Duration TOO_LATE = Duration.ofSeconds(2);

	private final Page page;

	private final Frames frames;

	private final Lookout lookout;

	private final Typed typed;

	private final Credentials credentials;

	private final TypedCodes codes;

	private final Deadline deadline;

	private final Timing timing;

	StepPerformer(Page page, Frames frames, Lookout lookout, Typed typed, Credentials credentials, TypedCodes codes,
			Deadline deadline, Timing timing) {
		this.page = page;
		this.frames = frames;
		this.lookout = lookout;
		this.typed = typed;
		this.credentials = credentials;
		this.codes = codes;
		this.deadline = deadline;
		this.timing = timing;
	}

	/**
	 * Does a step.
	 * @throws PageException when the page does not do what is asked
	 * @throws RejectedException when the site says that the credentials are wrong
	 */
	Outcome perform(Step step) throws InterruptedException {
		return switch (step) {
			case Step.Open open -> open(open);
			case Step.Frame frame -> (frame.locator() != null) ? enter(frame, frame.locator()) : leave();
			case Step.Type type -> at(type, type.into(), (within) -> type(type, within));
			case Step.Click click -> at(click, click.locator(), (within) -> click(click.locator(), within));
			case Step.Submit submit -> submit(submit);
			case Step.Press press -> press(press);
			case Step.Select select ->
				at(select, select.in(), (within) -> this.page.select(select.in(), select.option(), within));
			case Step.WaitFor waitFor -> this.lookout.await(waitFor, waitFor.anyOf(), Signs.words(waitFor.anyOf()));
			case Step.Pause pause -> pause(pause);
			case Step.Totp totp -> totp(totp);
		};
	}

	private Outcome open(Step.Open step) {
		this.frames.leave();
		this.page.open(step.url(), this.deadline.atMost(step.within()));
		return Outcome.DONE;
	}

	private Outcome leave() {
		this.frames.leave();
		return Outcome.DONE;
	}

	// a frame may be hidden, so it is not waited for as an element is
	private Outcome enter(Step.Frame step, Locator frame) {
		Deadline deadline = this.deadline.part(step.within());
		boolean seesSignedIn = false;
		while (true) {
			try {
				this.frames.enter(frame, turn(deadline, this.lookout.idle(step), seesSignedIn));
				return Outcome.DONE;
			}
			catch (PageException ex) {
				if (ex.reason() != Reason.TIMED_OUT) {
					throw ex;
				}
				boolean stays = seesSignedIn;
				seesSignedIn = this.lookout.seesSignedIn(step);
				if (seesSignedIn && step.ifPresent()) {
					return Outcome.SKIPPED;
				}
				if (seesSignedIn && stays) {
					return Outcome.ALREADY_SIGNED_IN;
				}
				if (deadline.over()) {
					return this.lookout.skipOr(step, ex);
				}
			}
		}
	}

	private Duration turn(Deadline deadline, boolean idle, boolean seesSignedIn) {
		if (seesSignedIn) {
			return this.lookout.settle();
		}
		return idle ? deadline.left() : deadline.atMost(TURN);
	}

	// a form may have no size of its own, so it is not waited for as an element is
	private Outcome submit(Step.Submit step) {
		Traffic before = this.page.traffic();
		try {
			this.page.submit(step.locator(), this.deadline.atMost(step.within()));
		}
		catch (PageException ex) {
			return this.lookout.skipOr(step, ex);
		}
		this.typed.send(before);
		return Outcome.DONE;
	}

	private Outcome press(Step.Press step) {
		Locator in = step.in();
		if (in == null) {
			press(step.key(), this.deadline.atMost(step.within()));
			return Outcome.DONE;
		}
		return at(step, in, (within) -> {
			this.page.focus(in, within);
			press(step.key(), within);
		});
	}

	private void press(String key, Duration within) {
		Traffic before = this.page.traffic();
		this.page.press(key, within);
		this.typed.send(before);
	}

	private Outcome pause(Step.Pause step) throws InterruptedException {
		this.timing.sleeper().sleep(this.deadline.atMost(step.within()));
		return Outcome.DONE;
	}

	private void type(Step.Type step, Duration within) {
		this.page.type(step.into(), this.credentials.text(step.value()), within);
		if (step.value() instanceof Value.Secret) {
			this.typed.add(step.into());
		}
	}

	private void click(Locator locator, Duration within) {
		Traffic before = this.page.traffic();
		this.page.click(locator, within);
		this.typed.send(before);
	}

	private Outcome totp(Step.Totp step) throws InterruptedException {
		// the field first, so that no time of the password is spent on waiting for it
		Outcome outcome = await(step, step.into());
		if (outcome == Outcome.DONE) {
			String code = code(step.secret());
			this.page.type(step.into(), code, this.deadline.atMost(step.within()));
			this.typed.add(step.into());
		}
		return outcome;
	}

	private String code(String secret) throws InterruptedException {
		Totp key = this.credentials.key(secret);
		Instant now = this.timing.clock().instant();
		Duration left = key.leftAt(now);
		Instant time = this.codes.take(secret, key, now, (left.compareTo(TOO_LATE) < 0) ? now.plus(left) : now);
		Duration wait = Duration.between(now, time);
		if (wait.isPositive()) {
			this.deadline.extend(wait);
			this.timing.sleeper().sleep(wait);
		}
		return key.at(time);
	}

	private Outcome at(Step step, Locator locator, Action action) {
		boolean pageWaits = this.lookout.idle(step) && !step.ifPresent();
		Outcome outcome = pageWaits ? Outcome.DONE : await(step, locator);
		if (outcome == Outcome.DONE) {
			action.perform(this.deadline.atMost(step.within()));
		}
		return outcome;
	}

	private Outcome await(Step step, Locator locator) {
		return this.lookout.await(step, List.of(new Sign.Element(locator)), locator + " to be visible");
	}

	/** What a step does once its element is there. */
	private interface Action {

		void perform(Duration within);

	}

}
