package io.wallup.wall;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Page;
import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;

/** A browser in memory. */
final class FakeBrowser implements Browser {

	final Queue<FakePage> pages = new ConcurrentLinkedQueue<>();

	final BrowserRequest request;

	private final FakeBrowsers browsers;

	private final FakePage first;

	private final Queue<Consumer<String>> whenGone = new ConcurrentLinkedQueue<>();

	volatile boolean closed;

	/** Has ended, and its connection has not said so yet. */
	volatile boolean endsUnnoticed;

	FakeBrowser(FakeBrowsers browsers, BrowserRequest request) {
		this.browsers = browsers;
		this.request = request;
		this.first = new FakePage(browsers, this, request.first());
		this.pages.add(this.first);
	}

	@Override
	public Page firstPage() {
		return this.first;
	}

	@Override
	public Page openWindow(Bounds bounds) {
		if (this.endsUnnoticed) {
			throw new PageException(PageException.Reason.GONE, "a window to open", "the browser", Duration.ZERO, null);
		}
		FakePage page = new FakePage(this.browsers, this, bounds);
		this.pages.add(page);
		return page;
	}

	@Override
	public List<Monitor> monitors() {
		return this.browsers.monitors(this.request.settings());
	}

	@Override
	public void whenGone(Consumer<String> action) {
		this.whenGone.add(action);
	}

	/** As when somebody ends the process. */
	void crash() {
		this.whenGone.forEach((action) -> action.accept("the browser ended"));
		this.pages.forEach((page) -> page.lose(PageEnd.BROWSER_ENDED));
	}

	@Override
	public void close() {
		if (this.browsers.closesSlowly) {
			try {
				this.browsers.mayClose.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.closed = true;
	}

}
