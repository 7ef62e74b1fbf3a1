package io.wallup.wall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.signin.Recipe;
import io.wallup.signin.SignIn;
import io.wallup.signin.SignInException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The windows that share one browser. The browser is started and signed in once;
 * meanwhile the windows are opened, and once it is signed in each is loaded by a thread
 * of its own.
 */
final class WindowGroup {

	private static final Logger logger = LoggerFactory.getLogger(WindowGroup.class);

	private static final Duration LOAD_WITHIN = Duration.ofSeconds(60);

	private static final Duration COMPLETE_WITHIN = Duration.ofSeconds(30);

	private static final Duration PLACE_WITHIN = Duration.ofSeconds(3);

	private static final int TOLERANCE = 2;

	private final Browsers browsers;

	private final BrowserRequest request;

	private final Optional<Recipe> recipe;

	private final SignIn signIn;

	private final List<WallWindow> windows;

	private final AtomicReference<@Nullable SharedBrowser> shared = new AtomicReference<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	WindowGroup(Browsers browsers, BrowserRequest request, Optional<Recipe> recipe, SignIn signIn,
			List<WallWindow> windows) {
		this.browsers = browsers;
		this.request = request;
		this.recipe = recipe;
		this.signIn = signIn;
		this.windows = windows;
	}

	boolean holds(WallWindow window) {
		return this.windows.contains(window);
	}

	/** Begins to bring all windows up, each on a thread of its own. */
	void bringUp() {
		SharedBrowser browser = browser(this.windows.getFirst());
		this.windows.forEach((window) -> Thread.ofVirtual()
			.name("window-" + window.name())
			.start(() -> work(window, () -> bringUp(window, browser))));
	}

	/**
	 * Closes the window, if there is one, opens it anew, and brings it up; with a new
	 * browser when the old one is gone.
	 */
	void restart(WallWindow window) {
		work(window, () -> {
			Page old = window.release();
			try {
				bringUpAgain(window);
			}
			finally {
				if (old != null) {
					// last, because a browser ends with its last window
					closeQuietly(old);
				}
			}
		});
	}

	private void bringUpAgain(WallWindow window) {
		SharedBrowser browser = browser(window);
		try {
			bringUp(window, browser);
		}
		catch (PageException ex) {
			if (browser.usable() || window.page() != null) {
				throw ex;
			}
			// it ended before a window could be opened in it
			bringUp(window, browser(window));
		}
	}

	/**
	 * Loads the page again, after signing in again when the site session has ended, and
	 * places the window.
	 */
	void reload(WallWindow window) {
		work(window, () -> load(window, pageOf(window)));
	}

	/** Places the window again. */
	void place(WallWindow window) {
		work(window, () -> place(window, pageOf(window), null));
	}

	private static Page pageOf(WallWindow window) {
		Page page = window.page();
		if (page == null) {
			throw new BrowserException("Window %s has no page; restart it".formatted(window.name()), null);
		}
		return page;
	}

	/** Does the work; however it fails, it is this window that fails, and no other. */
	private void work(WallWindow window, Runnable work) {
		try {
			work.run();
		}
		catch (CancellationException ex) {
			logger.debug("{}", ex.getMessage());
			// closed or lost as a rule, and then it stays so
			window.fail(String.valueOf(ex.getMessage()));
		}
		catch (CompletionException ex) {
			fail(window, (ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (RuntimeException | Error ex) {
			fail(window, ex);
		}
	}

	private static void fail(WallWindow window, Throwable why) {
		switch (why) {
			case BrowserException ex -> window.fail(String.valueOf(ex.getMessage()));
			case PageException ex -> window.fail(String.valueOf(ex.getMessage()));
			case SignInException ex -> window.fail(String.valueOf(ex.getMessage()));
			default -> {
				logger.error("Window {} failed unexpectedly", window.name(), why);
				window.fail("Unexpected: " + why);
			}
		}
	}

	private void bringUp(WallWindow window, SharedBrowser browser) {
		Page page = browser.open(window);
		if (this.closed.get()) {
			throw new CancellationException("The wall was stopped");
		}
		window.show(page);
		browser.awaitSignedIn();
		load(window, page);
	}

	private void load(WallWindow window, Page page) {
		window.become(WindowState.LOADING);
		String url = window.placed().window().url();
		page.open(url, LOAD_WITHIN);
		if (this.recipe.isPresent() && this.signIn.signedOut(this.recipe.get(), url, page)) {
			this.signIn.perform(this.recipe.get(), page, (step) -> {
			});
			page.open(url, LOAD_WITHIN);
			if (this.signIn.signedOut(this.recipe.get(), url, page)) {
				throw new BrowserException("%s shows the sign-in page although recipe \"%s\" has signed in"
					.formatted(url, this.recipe.get().name()), null);
			}
		}
		this.signIn.perform(window.placed().window().afterLoad(), page, (step) -> {
		});
		// whoever looks at the page from now on, looks at all of it
		page.leaveFrames();
		String remark = page.waitUntilLoaded(COMPLETE_WITHIN) ? null
				: "Not everything of %s has loaded within %d s".formatted(url, COMPLETE_WITHIN.toSeconds());
		place(window, page, remark);
	}

	private static void place(WallWindow window, Page page, @Nullable String remark) {
		window.become(WindowState.PLACING);
		var wanted = window.placed().bounds();
		var actual = page.place(wanted, PLACE_WITHIN);
		window.stand(actual,
				wanted.matches(actual, TOLERANCE) ? remark : "Stands at %s instead of %s".formatted(actual, wanted));
	}

	/** The browser of the group, started anew when there is none or it has gone. */
	private SharedBrowser browser(WallWindow first) {
		SharedBrowser present = this.shared.get();
		if (present != null && present.usable()) {
			return present;
		}
		SharedBrowser started = new SharedBrowser(this.browsers, this.request, this.recipe, this.signIn, first);
		if (!this.shared.compareAndSet(present, started)) {
			return browser(first);
		}
		if (present != null) {
			present.close();
		}
		if (this.closed.get()) {
			started.refuse();
		}
		else {
			Thread.ofVirtual().name("browser-" + this.request.name()).start(started::start);
		}
		return started;
	}

	/**
	 * Closes the browser; its windows are closed by then as far as the wall is concerned.
	 */
	void close() {
		this.closed.set(true);
		SharedBrowser present = this.shared.get();
		if (present != null) {
			present.close();
		}
	}

	private static void closeQuietly(Page page) {
		try {
			page.close();
		}
		catch (PageException ex) {
			logger.debug("A window that is replaced did not close", ex);
		}
	}

}
