package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;

/**
 * Signs browsers in, as recipes say, and does the steps after the load of a dashboard.
 * Safe for use by several threads, each with a page of its own.
 */
public final class SignIn {

	private final Secrets secrets;

	private final FailurePictures pictures;

	private final TypedCodes codes;

	private final Duration atMost;

	private final Timing timing;

	// where recipes without a signed-out sign found the form
	private final Map<String, Address> signInPages = new ConcurrentHashMap<>();

	/**
	 * Makes one.
	 * @param folder the folder for pictures of pages that could not be signed in, and for
	 * which one-time passwords are typed already
	 * @param atMost the longest that one sign-in may take, beside the wait for a one-time
	 * password that is not typed yet
	 */
	public SignIn(Secrets secrets, Path folder, Duration atMost, Timing timing) {
		this.secrets = secrets;
		this.pictures = new FailurePictures(folder, timing.clock());
		this.codes = new TypedCodes(folder.resolve("codes"));
		this.atMost = atMost;
		this.timing = timing;
	}

	/**
	 * Signs the page's browser in. The page shows what the site shows after that; the
	 * current frame is the top frame.
	 * @param listener is told each step as it ends
	 * @throws SignInException when the signed-in sign is not seen in time, for whatever
	 * reason
	 */
	public SignedIn perform(Recipe recipe, Page page, Consumer<StepResult> listener) {
		Failures failures = Failures.of(recipe, this.secrets.redaction(), this.pictures, page);
		Credentials credentials = Credentials.of(recipe, this.secrets, failures);
		RecipeAttempt attempt = new RecipeAttempt(recipe, page, credentials, this.codes, failures, deadline(),
				this.timing, listener);
		page.watchTraffic();
		try {
			SignedIn signedIn = attempt.perform();
			attempt.signInPage().ifPresent((address) -> this.signInPages.put(recipe.name(), address));
			return signedIn;
		}
		finally {
			page.ignoreTraffic();
		}
	}

	/**
	 * Does steps on a page that has been loaded, beginning and ending in the top frame.
	 * @param listener is told each step as it ends
	 * @throws SignInException when a step fails
	 */
	public void perform(List<Step> steps, Page page, Consumer<StepResult> listener) {
		Failures failures = Failures.afterLoad(this.secrets.redaction(), this.pictures, page);
		Credentials credentials = Credentials.of(steps, this.secrets, failures);
		page.watchTraffic();
		try {
			new Attempt(page, Signs.NONE, credentials, this.codes, deadline(), this.timing, failures, listener)
				.perform(steps);
		}
		finally {
			page.ignoreTraffic();
		}
		page.leaveFrames();
	}

	/**
	 * Whether a page that should show a dashboard shows instead that the site session has
	 * ended: the recipe's signed-out sign, or without one the sign-in page. Looks once
	 * and does not wait.
	 * @param dashboard the URL that the page was opened with
	 * @throws PageException when the page cannot be asked
	 */
	public boolean signedOut(Recipe recipe, String dashboard, Page page) {
		if (!recipe.signedOut().isEmpty()) {
			return page.waitForAny(recipe.signedOut(), Duration.ZERO).isPresent();
		}
		Optional<Address> shown = Address.shownAt(page.url());
		if (shown.isEmpty() || !isSignInPage(recipe, shown.get())) {
			return false;
		}
		// a site with one address for everything shows its form where the dashboard was
		return !shown.equals(Address.shownAt(dashboard))
				|| page.waitForAny(List.of(new Sign.Element(PasswordField.ANY)), Duration.ZERO).isPresent();
	}

	private Deadline deadline() {
		return new Deadline(this.atMost, this.timing);
	}

	private boolean isSignInPage(Recipe recipe, Address address) {
		return address.equals(Address.of(recipe.url())) || address.equals(this.signInPages.get(recipe.name()));
	}

}
