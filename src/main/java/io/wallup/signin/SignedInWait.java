package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.browser.Traffic;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/** Waits, after the last step, for the sign that the site has let us in. */
final class SignedInWait {

	// how long a sign is looked out for before the form is
	private static final Duration TURN = Duration.ofMillis(250);

	private static final Duration LOADED = Duration.ofSeconds(5);

	private static final Pattern ANY_SITE = Pattern.compile("https?://.*");

	private final Page page;

	private final Watch watch;

	private final Signs signs;

	private final Refusal refusal;

	private final Sleeper sleeper;

	private final Sign left;

	private final String waitedFor;

	/**
	 * Prepares the wait.
	 * @param signInPage the page that has to be left where no sign is given, or nothing
	 * when any page without a sign-in form will do
	 */
	SignedInWait(Page page, Watch watch, Signs signs, @Nullable Address signInPage, Refusal refusal, Sleeper sleeper) {
		this.page = page;
		this.watch = watch;
		this.signs = signs;
		this.refusal = refusal;
		this.sleeper = sleeper;
		this.left = new Sign.UrlMatches((signInPage != null) ? signInPage.left() : ANY_SITE);
		this.waitedFor = signs.signedIn().isEmpty() ? leaving(signInPage) : Signs.words(signs.signedIn());
	}

	private static String leaving(@Nullable Address signInPage) {
		return ((signInPage != null) ? "the sign-in page " + signInPage + " to be left" : "a page")
				+ " without a password field";
	}

	/** What is waited for, in words. */
	String waitedFor() {
		return this.waitedFor;
	}

	/**
	 * Waits.
	 * @return what came of it
	 * @throws RejectedException when the site shows the sign that the credentials are
	 * wrong
	 * @throws PageException when the site leads to a page that cannot be had
	 */
	End await(Deadline deadline) throws InterruptedException {
		do {
			if (seesSignedIn(deadline)) {
				return End.SIGNED_IN;
			}
			refuseFailed(deadline);
			if (this.refusal.isCertain()) {
				return End.FORM_STAYS;
			}
		}
		while (!deadline.over());
		return End.TIMED_OUT;
	}

	private boolean seesSignedIn(Deadline deadline) throws InterruptedException {
		if (!this.signs.signedIn().isEmpty()) {
			return seen(this.signs.signedIn(), deadline.atMost(TURN));
		}
		if (!seen(List.of(this.left), deadline.atMost(TURN))) {
			return false;
		}
		this.page.waitUntilLoaded(deadline.atMost(LOADED));
		// the address is seen before what the page says of the credentials
		this.watch.anyOf(this.signs.rejected(), Duration.ZERO).ifPresent(SignedInWait::refuse);
		if (this.watch.sees(List.of(this.left)) && !this.watch.sees(PasswordField.ANY)) {
			return true;
		}
		this.sleeper.sleep(deadline.atMost(TURN));
		return false;
	}

	private boolean seen(List<Sign> wanted, Duration within) {
		// rejected first: of two signs that are seen at once it is the one to believe
		List<Sign> signs = new ArrayList<>(this.signs.rejected());
		signs.addAll(wanted);
		Optional<Sign> seen = this.watch.anyOf(signs, within);
		if (seen.isPresent() && this.signs.rejected().contains(seen.get())) {
			refuse(seen.get());
		}
		return seen.isPresent();
	}

	private void refuseFailed(Deadline deadline) {
		Traffic traffic = this.page.traffic();
		Reason failure = traffic.failure();
		if (failure != null) {
			throw new PageException(failure, "the next page of " + traffic.failed(), "the page", deadline.elapsed(),
					null);
		}
	}

	private static void refuse(Sign seen) {
		throw new RejectedException(seen);
	}

	/** How a wait ends. */
	enum End {

		/** The sign was seen. */
		SIGNED_IN,
		/** The site shows its form again. */
		FORM_STAYS,
		/** Neither came in time. */
		TIMED_OUT

	}

}
