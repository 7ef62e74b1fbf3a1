package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.wallup.browser.Page;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/** Waits, after the last step, for the sign that the site has let us in. */
final class SignedInWait {

	// how often a page is looked at that is not the sign-in page but has its form
	private static final Duration TURN = Duration.ofMillis(250);

	private static final Duration LOADED = Duration.ofSeconds(5);

	private static final Pattern ANY_SITE = Pattern.compile("https?://.*");

	private final Page page;

	private final Watch watch;

	private final Signs signs;

	private final Sleeper sleeper;

	private final Sign left;

	private final String waitedFor;

	/**
	 * Prepares the wait.
	 * @param signInPage the page that has to be left where no sign is given, or nothing
	 * when any page without a sign-in form will do
	 */
	SignedInWait(Page page, Watch watch, Signs signs, @Nullable Address signInPage, Sleeper sleeper) {
		this.page = page;
		this.watch = watch;
		this.signs = signs;
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
	 * @return whether the sign was seen in time
	 * @throws RejectedException when the site says that the credentials are wrong
	 */
	boolean await(Deadline deadline) throws InterruptedException {
		if (!this.signs.signedIn().isEmpty()) {
			return seen(this.signs.signedIn(), deadline);
		}
		while (seen(List.of(this.left), deadline)) {
			this.page.waitUntilLoaded(deadline.atMost(LOADED));
			// the address is seen before what the page says of the credentials
			this.watch.anyOf(this.signs.rejected(), Duration.ZERO).ifPresent(SignedInWait::refuse);
			if (this.watch.sees(List.of(this.left)) && !this.watch.sees(PasswordField.ANY)) {
				return true;
			}
			if (deadline.over()) {
				return false;
			}
			this.sleeper.sleep(deadline.atMost(TURN));
		}
		return false;
	}

	private boolean seen(List<Sign> wanted, Deadline deadline) {
		// rejected first: of two signs that are seen at once it is the one to believe
		List<Sign> signs = new ArrayList<>(this.signs.rejected());
		signs.addAll(wanted);
		Optional<Sign> seen = this.watch.anyOf(signs, deadline.left());
		if (seen.isPresent() && this.signs.rejected().contains(seen.get())) {
			refuse(seen.get());
		}
		return seen.isPresent();
	}

	private static void refuse(Sign seen) {
		throw new RejectedException(seen);
	}

}
