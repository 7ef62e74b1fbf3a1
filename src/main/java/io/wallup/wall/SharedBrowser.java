package io.wallup.wall;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One browser for the windows of a group, from its start to its end. */
final class SharedBrowser {

	private static final Logger logger = LoggerFactory.getLogger(SharedBrowser.class);

	private static final Duration PLACE_WITHIN = Duration.ofSeconds(3);

	private final Browsers browsers;

	private final BrowserRequest request;

	private final Optional<Consumer<Page>> signIn;

	private final WallWindow first;

	private final CompletableFuture<Browser> started = new CompletableFuture<>();

	private final CompletableFuture<Void> signedIn = new CompletableFuture<>();

	private final AtomicBoolean firstShown = new AtomicBoolean();

	private volatile boolean gone;

	/**
	 * Makes one that is still to be started.
	 * @param signIn signs in on its first page, if it is to be signed in
	 * @param first the window that gets the page with which the browser starts
	 */
	SharedBrowser(Browsers browsers, BrowserRequest request, Optional<Consumer<Page>> signIn, WallWindow first) {
		this.browsers = browsers;
		this.request = new BrowserRequest(request.wall(), request.name(), request.settings(), first.placed().bounds(),
				request.screens());
		this.signIn = signIn;
		this.first = first;
	}

	/** Starts it and signs it in; however that fails, those who wait are told. */
	void start() {
		try {
			Browser browser = this.browsers.launch(this.request);
			browser.whenGone((why) -> this.gone = true);
			this.started.complete(browser);
			Page page = browser.firstPage();
			page.place(this.request.first(), PLACE_WITHIN);
			this.signIn.ifPresent((perform) -> perform.accept(page));
			this.signedIn.complete(null);
		}
		catch (RuntimeException | Error ex) {
			this.started.completeExceptionally(ex);
			this.signedIn.completeExceptionally(ex);
			// nobody can use it: the windows that share it have all failed
			close();
		}
	}

	/** Ends before it was started, because the wall was stopped meanwhile. */
	void refuse() {
		CancellationException stopped = new CancellationException("The wall was stopped");
		this.started.completeExceptionally(stopped);
		this.signedIn.completeExceptionally(stopped);
	}

	boolean usable() {
		return !this.gone && !this.started.isCompletedExceptionally() && !this.signedIn.isCompletedExceptionally();
	}

	/**
	 * A page for a window, once the browser has started: that with which it starts for
	 * the first window, and a new one for any other and for each restart.
	 */
	Page open(WallWindow window) {
		Browser browser = this.started.join();
		if (this.signIn.isPresent() && !this.signedIn.isDone() && window.state() != WindowState.SIGNING_IN) {
			window.become(WindowState.SIGNING_IN);
		}
		if (window == this.first && this.firstShown.compareAndSet(false, true)) {
			return browser.firstPage();
		}
		try {
			return browser.openWindow(window.placed().bounds());
		}
		catch (PageException ex) {
			// a browser that has just lost its last window may not have said so yet
			if (ex.reason() == PageException.Reason.GONE) {
				this.gone = true;
			}
			throw ex;
		}
	}

	void awaitSignedIn() {
		this.signedIn.join();
	}

	/** Closes the browser, once it has started if it is about to. */
	void close() {
		Browser browser = this.started.handle((launched, failure) -> launched).join();
		if (browser == null) {
			return;
		}
		try {
			browser.close();
		}
		catch (BrowserException ex) {
			logger.warn("Browser {} of {} did not close as it should", this.request.name(), this.request.wall(), ex);
		}
	}

}
