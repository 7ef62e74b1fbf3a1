package io.wallup.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.signin.Recipe.BasicAuth;
import io.wallup.signin.SignInException.Kind;
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

	private @Nullable Address signInPage;

	RecipeAttempt(Recipe recipe, Page page, Credentials credentials, Failures failures, Timing timing) {
		this.recipe = recipe;
		this.page = page;
		this.credentials = credentials;
		this.failures = failures;
		this.timing = timing;
	}

	/** The page with the form, once performed. */
	Optional<Address> signInPage() {
		return Optional.ofNullable(this.signInPage);
	}

	SignedIn perform(Duration atMost, Consumer<StepResult> listener) {
		Deadline deadline = new Deadline(atMost, this.timing.nanoTime());
		Signs signs = new Signs(this.recipe.signedIn(), this.recipe.rejected());
		BasicAuth basicAuth = this.recipe.basicAuth();
		if (basicAuth != null) {
			this.page.useCredentials(Address.of(this.recipe.url()).origin(), this.credentials.text(basicAuth.user()),
					this.credentials.text(basicAuth.password()));
		}
		try {
			Attempt attempt = new Attempt(this.page, signs, this.credentials, deadline, this.timing, this.failures,
					listener);
			open(attempt, deadline);
			Optional<Address> opened = Address.shownAt(this.page.url());
			boolean stepsDone = attempt.perform(this.recipe.steps());
			this.signInPage = this.recipe.steps().isEmpty() ? null : attempt.signInPage().or(() -> opened).orElse(null);
			awaitSignedIn(attempt, signs, deadline);
			return new SignedIn(this.recipe.name(), deadline.elapsed(), !stepsDone, attempt.results());
		}
		finally {
			if (basicAuth != null) {
				this.page.forgetCredentials();
			}
		}
	}

	private void open(Attempt attempt, Deadline deadline) {
		try {
			this.page.open(this.recipe.url(), deadline.atMost(OPEN_WITHIN));
		}
		catch (PageException ex) {
			throw this.failures.page(Failures.kind(ex, Kind.SITE_UNREACHABLE), 0, "opening " + this.recipe.url(),
					deadline.elapsed(), ex);
		}
		attempt.report(new StepResult(0, "open", this.recipe.url(), deadline.elapsed(), false));
	}

	private void awaitSignedIn(Attempt attempt, Signs signs, Deadline deadline) {
		int steps = this.recipe.steps().size();
		String at = (steps == 0) ? "after opening " + this.recipe.url() : "after step " + steps;
		SignedInWait wait = new SignedInWait(this.page, attempt.watch(), signs, this.signInPage, this.timing.sleeper());
		Deadline part = deadline.part(SIGNED_IN_WITHIN);
		try {
			attempt.frames().leave();
			if (!wait.await(part)) {
				throw notSignedIn(attempt, wait, at, part);
			}
		}
		catch (RejectedException ex) {
			throw this.failures.rejected(steps + 1, at, ex);
		}
		catch (PageException ex) {
			throw this.failures.page(Failures.kind(ex, Kind.TIMED_OUT), steps + 1, at, part.elapsed(), ex);
		}
		catch (InterruptedException ex) {
			throw this.failures.stopped(steps + 1, at, ex);
		}
		attempt.report(new StepResult(steps + 1, "signed-in", wait.waitedFor(), part.elapsed(), false));
	}

	private SignInException notSignedIn(Attempt attempt, SignedInWait wait, String at, Deadline part) {
		String waited = "waited %s for %s".formatted(StepWords.seconds(part.elapsed()), wait.waitedFor());
		int number = this.recipe.steps().size() + 1;
		if (attempt.hasTyped() && attempt.watch().sees(PasswordField.ANY)) {
			return this.failures.other(Kind.WRONG_CREDENTIALS, number, at,
					"the site does not take the credentials, it shows its sign-in form (%s)".formatted(waited));
		}
		String shown = Address.shownAt(this.page.url()).map(Address::toString).orElse("no site");
		return this.failures.other(Kind.TIMED_OUT, number, at, "%s; the page shows %s".formatted(waited, shown));
	}

}
