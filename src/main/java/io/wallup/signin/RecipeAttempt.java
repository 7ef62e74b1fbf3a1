package io.wallup.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.signin.Recipe.BasicAuth;
import io.wallup.signin.SignInException.Kind;
import io.wallup.signin.SignedInWait.End;
import org.jspecify.annotations.Nullable;

/** One time that a recipe is performed on a page: open, steps, signed-in sign. */
final class RecipeAttempt {

	private static final Duration OPEN_WITHIN = Duration.ofSeconds(30);

	private static final Duration SIGNED_IN_WITHIN = Duration.ofSeconds(30);

	private final Recipe recipe;

	private final Page page;

	private final Credentials credentials;

	private final Failures failures;

	private final Timing timing;

	private final Deadline deadline;

	private final Signs signs;

	private final Attempt attempt;

	RecipeAttempt(Recipe recipe, Page page, Credentials credentials, TypedCodes codes, Failures failures,
			Deadline deadline, Timing timing, Consumer<StepResult> listener) {
		this.recipe = recipe;
		this.page = page;
		this.credentials = credentials;
		this.failures = failures;
		this.timing = timing;
		this.deadline = deadline;
		this.signs = new Signs(recipe.signedIn(), recipe.rejected());
		this.attempt = new Attempt(page, this.signs, credentials, codes, deadline, timing, failures, listener);
	}

	/** The page where the secrets were typed, once performed, if any were. */
	Optional<Address> signInPage() {
		return this.attempt.signInPage();
	}

	SignedIn perform() {
		try {
			Address opened = open();
			boolean stepsDone = this.attempt.perform(this.recipe.steps());
			awaitSignedIn(opened);
			return new SignedIn(this.recipe.name(), this.deadline.elapsed(), !stepsDone, this.attempt.results());
		}
		finally {
			if (this.recipe.basicAuth() != null) {
				this.page.forgetCredentials();
			}
		}
	}

	private @Nullable Address open() {
		try {
			BasicAuth basicAuth = this.recipe.basicAuth();
			if (basicAuth != null) {
				this.page.useCredentials(Address.of(this.recipe.url()).origin(),
						this.credentials.text(basicAuth.user()), this.credentials.text(basicAuth.password()));
			}
			this.page.open(this.recipe.url(), this.deadline.atMost(OPEN_WITHIN));
			Address opened = Address.shownAt(this.page.url()).orElse(null);
			this.attempt.report(new StepResult(0, "open", this.recipe.url(), this.deadline.elapsed(), false));
			return opened;
		}
		catch (PageException ex) {
			throw this.failures.page(Failures.kind(ex, Kind.SITE_UNREACHABLE), 0, "opening " + this.recipe.url(),
					this.deadline.elapsed(), ex);
		}
	}

	private void awaitSignedIn(@Nullable Address opened) {
		int steps = this.recipe.steps().size();
		String at = (steps == 0) ? "after opening " + this.recipe.url() : "after step " + steps;
		// with no steps there is nothing that would leave the page that was opened
		Address leave = (steps == 0) ? null : this.attempt.signInPage().orElse(opened);
		SignedInWait wait = new SignedInWait(this.page, this.attempt.watch(), this.signs, leave, this.attempt.refusal(),
				this.timing.sleeper());
		Deadline part = this.deadline.part(SIGNED_IN_WITHIN);
		try {
			this.attempt.frames().leave();
			End end = wait.await(part);
			if (end != End.SIGNED_IN) {
				throw notSignedIn(wait, end, at, part);
			}
		}
		catch (RejectedException ex) {
			throw this.failures.judged(steps + 1, at, this.attempt.judge(ex.sign().toString()));
		}
		catch (PageException ex) {
			throw this.failures.page(Failures.kind(ex, Kind.TIMED_OUT), steps + 1, at, part.elapsed(), ex);
		}
		catch (InterruptedException ex) {
			throw this.failures.stopped(steps + 1, at, ex);
		}
		this.attempt.report(new StepResult(steps + 1, "signed-in", wait.waitedFor(), part.elapsed(), false));
	}

	private SignInException notSignedIn(SignedInWait wait, End end, String at, Deadline part) {
		String waited = "waited %s for %s".formatted(StepWords.seconds(part.elapsed()), wait.waitedFor());
		int number = this.recipe.steps().size() + 1;
		if (end == End.FORM_STAYS || this.attempt.showsFormAgain()) {
			return this.failures.judged(number, at, this.attempt.judge("its sign-in form (%s)".formatted(waited)));
		}
		String shown = Address.shownAt(this.page.url()).map(Address::toString).orElse("no site");
		String cookie = this.page.traffic().blockedCookie();
		if (cookie != null) {
			return this.failures.judged(number, at, Verdict.cookieBlocked(cookie, shown + " (" + waited + ")"));
		}
		return this.failures.other(Kind.TIMED_OUT, number, at, "%s; the page shows %s".formatted(waited, shown));
	}

}
