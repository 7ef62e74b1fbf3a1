package io.wallup.wall;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.BrowserSettings;
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

	private final Key key;

	private final Browsers browsers;

	private final BrowserRequest request;

	private final WindowWork windowWork;

	private final AtomicReference<@Nullable SharedBrowser> shared = new AtomicReference<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	WindowGroup(Key key, Browsers browsers, BrowserRequest request, WindowWork windowWork) {
		this.key = key;
		this.browsers = browsers;
		this.request = request;
		this.windowWork = windowWork;
	}

	Key key() {
		return this.key;
	}

	/** What the browser is called, and with the wall its profile folder. */
	String name() {
		return this.request.name();
	}

	SiteSession session() {
		return this.windowWork.session();
	}

	/** Begins to bring windows up, each on a thread of its own, which are returned. */
	List<Thread> bringUp(List<WallWindow> windows) {
		if (windows.isEmpty()) {
			return List.of();
		}
		SharedBrowser browser = browser(windows.getFirst());
		return windows.stream()
			.map((window) -> Thread.ofVirtual()
				.name("window-" + window.name())
				.start(() -> work(window, () -> bringUp(window, browser))))
			.toList();
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
		work(window, () -> this.windowWork.load(window, pageOf(window)));
	}

	/** Places the window again. */
	void place(WallWindow window) {
		work(window, () -> WindowWork.place(window, pageOf(window), null));
	}

	/**
	 * Signs the browser in again in this window, loads its page and places it. A browser
	 * or window that is gone is opened anew.
	 */
	void signIn(WallWindow window) {
		SharedBrowser present = this.shared.get();
		Page page = window.livePage();
		if (page == null || present == null || !present.usable()) {
			restart(window);
			return;
		}
		work(window, () -> {
			window.become(WindowState.SIGNING_IN);
			page.leave();
			this.windowWork.signIn(page);
			this.windowWork.load(window, page);
		});
	}

	/** Whether the window shows that its site session has ended. */
	boolean signedOut(WallWindow window) {
		Page page = window.livePage();
		try {
			return page != null && this.windowWork.signedOut(window, page);
		}
		catch (PageException ex) {
			logger.debug("Whether window {} is signed in cannot be seen", window.name(), ex);
			return false;
		}
	}

	private static Page pageOf(WallWindow window) {
		Page page = window.page();
		if (page == null) {
			throw new FaultException(Fault.Code.BROWSER_ENDED,
					"Window %s has no page; restart it".formatted(window.name()));
		}
		return page;
	}

	/** Does the work; however it fails, it is this window that fails, and no other. */
	private static void work(WallWindow window, Runnable work) {
		try {
			work.run();
		}
		catch (CancellationException ex) {
			logger.debug("{}", ex.getMessage());
			// closed or lost as a rule, and then it stays so
			window.fail(new Fault(Fault.Code.UNEXPECTED, String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException | Error ex) {
			window.fail(ex);
		}
	}

	private void bringUp(WallWindow window, SharedBrowser browser) {
		Page page = browser.open(window);
		if (this.closed.get()) {
			throw new CancellationException("The wall was stopped");
		}
		window.show(page);
		browser.awaitSignedIn();
		this.windowWork.load(window, page);
	}

	/** The browser of the group, started anew when there is none or it has gone. */
	private SharedBrowser browser(WallWindow first) {
		SharedBrowser present = this.shared.get();
		if (present != null && present.usable()) {
			return present;
		}
		Optional<Consumer<Page>> signingIn = (session().signIn() != null) ? Optional.of(this.windowWork::signIn)
				: Optional.empty();
		SharedBrowser started = new SharedBrowser(this.browsers, this.request, signingIn, first);
		if (!this.shared.compareAndSet(present, started)) {
			return browser(first);
		}
		session().lost();
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

	static void closeQuietly(Page page) {
		try {
			page.close();
		}
		catch (PageException ex) {
			logger.debug("A window that is replaced did not close", ex);
		}
	}

	/**
	 * What windows have in common that share a browser.
	 *
	 * @param alone the window that has a browser for itself, where none is shared
	 */
	record Key(BrowserSettings settings, @Nullable String signIn, @Nullable String alone) {
	}

}
