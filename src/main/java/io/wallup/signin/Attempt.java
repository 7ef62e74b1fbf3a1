package io.wallup.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Step;
import io.wallup.signin.SignInException.Kind;
import org.jspecify.annotations.Nullable;

/** One time that steps are done on a page, with what is reported of it. */
final class Attempt {

	private final Page page;

	private final Deadline deadline;

	private final Frames frames;

	private final Watch watch;

	private final Signs signs;

	private final Typed typed = new Typed();

	private final Refusal refusal;

	private final StepPerformer performer;

	private final Failures failures;

	private final Consumer<StepResult> listener;

	private final List<StepResult> results = new ArrayList<>();

	private @Nullable Address signInPage;

	Attempt(Page page, Signs signs, Credentials credentials, TypedCodes codes, Deadline deadline, Timing timing,
			Failures failures, Consumer<StepResult> listener) {
		this.page = page;
		this.deadline = deadline;
		this.frames = new Frames(page);
		this.watch = new Watch(page, this.frames, timing);
		this.signs = signs;
		this.refusal = new Refusal(page, this.watch, this.typed, timing.siteTime());
		Lookout lookout = new Lookout(page, this.watch, signs, this.typed, deadline);
		this.performer = new StepPerformer(page, this.frames, lookout, this.typed, credentials, codes, deadline,
				timing);
		this.failures = failures;
		this.listener = listener;
	}

	/**
	 * Does the steps one by one.
	 * @return whether they were done, rather than left out because the site has let us in
	 * already
	 * @throws SignInException when one of them fails
	 */
	boolean perform(List<Step> steps) {
		Outcome outcome = Outcome.DONE;
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			Deadline part = this.deadline.part(this.deadline.left());
			if (outcome != Outcome.ALREADY_SIGNED_IN) {
				outcome = perform(i + 1, step, part);
			}
			report(new StepResult(i + 1, step.verb(), StepWords.what(step), part.elapsed(), outcome != Outcome.DONE));
		}
		return outcome != Outcome.ALREADY_SIGNED_IN;
	}

	void report(StepResult result) {
		this.results.add(result);
		this.listener.accept(result);
	}

	List<StepResult> results() {
		return this.results;
	}

	Watch watch() {
		return this.watch;
	}

	Frames frames() {
		return this.frames;
	}

	Refusal refusal() {
		return this.refusal;
	}

	/**
	 * Whether the site has answered what was sent, and a form for a password is there.
	 */
	boolean showsFormAgain() {
		return this.typed.anySent() && this.page.traffic().answered() > this.typed.before().answered()
				&& (this.watch.sees(PasswordField.ANY) || this.watch.sees(this.typed.form()));
	}

	/**
	 * Judges what the site shows after something was sent.
	 * @param shows what it shows, in words
	 */
	Verdict judge(String shows) {
		return this.typed.anySent() ? Verdict.of(this.typed.before(), this.page.traffic(), shows)
				: Verdict.wrongCredentials(shows);
	}

	/** The page where the first secret was typed, if one was. */
	Optional<Address> signInPage() {
		return Optional.ofNullable(this.signInPage);
	}

	private Outcome perform(int number, Step step, Deadline part) {
		String at = StepWords.step(number, step) + this.frames;
		if (this.deadline.over()) {
			throw this.failures.other(Kind.TIMED_OUT, number, at,
					"the time of %s was over before it".formatted(StepWords.seconds(this.deadline.elapsed())));
		}
		try {
			Outcome outcome = this.performer.perform(step);
			if (this.signInPage == null && this.typed.any()) {
				this.signInPage = Address.shownAt(this.page.url()).orElse(null);
			}
			return outcome;
		}
		catch (RejectedException ex) {
			throw this.failures.judged(number, at, judge(ex.sign().toString()));
		}
		catch (NoCodeException ex) {
			throw this.failures.other(Kind.CODE_USED, number, at, String.valueOf(ex.getMessage()));
		}
		catch (PageException ex) {
			if (ex.reason() == Reason.TIMED_OUT && refused()) {
				throw this.failures.judged(number, at, judge("its sign-in form"), part.elapsed(), ex);
			}
			throw this.failures.page(Failures.kind(ex, timedOut(step)), number, at, part.elapsed(), ex);
		}
		catch (InterruptedException ex) {
			throw this.failures.stopped(number, at, ex);
		}
	}

	private Kind timedOut(Step step) {
		if (this.deadline.over()) {
			return Kind.TIMED_OUT;
		}
		return (step instanceof Step.Open) ? Kind.SITE_UNREACHABLE : Kind.ELEMENT_MISSING;
	}

	// the next form does not come because the last one came again
	private boolean refused() {
		try {
			return this.typed.anySent()
					&& (this.watch.sees(this.signs.rejected()) || this.watch.sees(this.typed.passwords()));
		}
		catch (PageException ex) {
			return false;
		}
	}

}
