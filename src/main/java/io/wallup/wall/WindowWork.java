package io.wallup.wall;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.wallup.browser.Page;
import io.wallup.browser.PageRest;
import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Interruptions.Dialogs;
import io.wallup.layout.Interruptions.Popups;
import io.wallup.signin.Recipe;
import io.wallup.signin.SignIn;
import io.wallup.signin.SignInException;
import org.jspecify.annotations.Nullable;

/** What brings one window up once it has a page: signed in, loaded and placed. */
final class WindowWork {

	private static final Duration LOAD_WITHIN = Duration.ofSeconds(60);

	private static final Duration COMPLETE_WITHIN = Duration.ofSeconds(30);

	private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(8);

	// a site may ask for the user in a window of its own
	private static final Interruptions WHILE_SIGNING_IN = new Interruptions(Popups.KEEP, Dialogs.ACCEPT);

	private static final Duration PLACE_WITHIN = Duration.ofSeconds(3);

	private final SignIn signIn;

	private final Supplier<Optional<Recipe>> recipe;

	private final SiteSession session;

	private final Clock clock;

	/**
	 * Makes it.
	 * @param recipe how to sign in, as its file says at that moment
	 */
	WindowWork(SignIn signIn, Supplier<Optional<Recipe>> recipe, SiteSession session, Clock clock) {
		this.signIn = signIn;
		this.recipe = recipe;
		this.session = session;
		this.clock = clock;
	}

	SiteSession session() {
		return this.session;
	}

	void signIn(Page page) {
		this.recipe.get().ifPresent((known) -> signIn(known, page));
	}

	private void signIn(Recipe known, Page page) {
		page.treat(WHILE_SIGNING_IN);
		this.signIn.perform(known, page, (step) -> {
		});
		this.session.begun(this.clock.instant());
	}

	boolean signedOut(WallWindow window, Page page) {
		return this.recipe.get()
			.filter((known) -> this.signIn.signedOut(known, window.placed().window().url(), page))
			.isPresent();
	}

	/**
	 * Opens the window's page, does its steps and places the window. A site that has lost
	 * its site session is signed in to, once; it may show so at any time until the page
	 * has settled.
	 */
	void load(WallWindow window, Page page) {
		window.become(WindowState.LOADING);
		String url = window.placed().window().url();
		Recipe known = this.recipe.get().orElse(null);
		BooleanSupplier signedOut = (known != null) ? () -> this.signIn.signedOut(known, url, page) : null;
		PageRest rest = show(window, page, signedOut);
		if (rest == PageRest.INTERRUPTED && known != null) {
			signIn(known, page);
			rest = show(window, page, signedOut);
			if (rest == PageRest.INTERRUPTED) {
				throw new FaultException(Fault.Code.SIGNED_OUT,
						"%s shows the sign-in page although recipe \"%s\" has signed in".formatted(url, known.name()));
			}
		}
		Fault remark = remark(url, rest);
		place(window, page, page.lacksConnection(CONNECTED_WITHIN).map(Fault::connectionsTaken).orElse(remark));
	}

	private PageRest show(WallWindow window, Page page, @Nullable BooleanSupplier signedOut) {
		page.leave();
		page.open(window.placed().window().url(), LOAD_WITHIN);
		if (signedOut != null && signedOut.getAsBoolean()) {
			return PageRest.INTERRUPTED;
		}
		try {
			this.signIn.perform(window.placed().window().afterLoad(), page, (step) -> {
			});
		}
		catch (SignInException ex) {
			// what a dashboard has is missing in a sign-in form that came late
			page.leaveFrames();
			if (ex.kind() != SignInException.Kind.GONE && signedOut != null && signedOut.getAsBoolean()) {
				return PageRest.INTERRUPTED;
			}
			throw ex;
		}
		// whoever looks at the page from now on, looks at all of it
		page.leaveFrames();
		return page.settle(COMPLETE_WITHIN, signedOut);
	}

	private static @Nullable Fault remark(String url, PageRest rest) {
		return switch (rest) {
			// a page that is never at rest is as it is
			case SETTLED, RESTLESS, INTERRUPTED -> null;
			case LOADING -> new Fault(Fault.Code.PARTLY_LOADED,
					"Not everything of %s has loaded within %d s".formatted(url, COMPLETE_WITHIN.toSeconds()));
			case BLANK -> new Fault(Fault.Code.NOTHING_SHOWN, "%s has loaded and shows nothing".formatted(url));
		};
	}

	static void place(WallWindow window, Page page, @Nullable Fault remark) {
		window.become(WindowState.PLACING);
		page.treat(window.placed().window().interruptions());
		Bounds actual = page.place(window.placed().bounds(), PLACE_WITHIN).orElse(null);
		window.stand(actual, remark);
	}

}
