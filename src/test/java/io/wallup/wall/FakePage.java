package io.wallup.wall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.browser.PageRest;
import io.wallup.browser.Traffic;
import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A page in memory: it is where it was sent, and shows every element and sign that is
 * looked for.
 */
final class FakePage implements Page {

	final Queue<String> done = new ConcurrentLinkedQueue<>();

	private final FakeBrowsers browsers;

	private final FakeBrowser browser;

	volatile @Nullable Interruptions treated;

	private final Queue<Consumer<PageEnd>> whenGone = new ConcurrentLinkedQueue<>();

	private volatile Bounds bounds;

	private volatile boolean minimised;

	private final Queue<Consumer<String>> whenDownload = new ConcurrentLinkedQueue<>();

	private volatile String url = "about:blank";

	FakePage(FakeBrowsers browsers, FakeBrowser browser, Bounds bounds) {
		this.browsers = browsers;
		this.browser = browser;
		this.bounds = bounds.equals(browsers.refusedBounds)
				? new Bounds(bounds.x() + 100, bounds.y(), bounds.width(), bounds.height()) : bounds;
	}

	@Override
	public void open(String address, Duration within) {
		this.done.add("open " + address);
		CountDownLatch held = this.browsers.slow.get(address);
		try {
			if (held != null && !held.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new PageException(Reason.TIMED_OUT, address + " to answer", "the page", within, null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (this.browser.closed) {
			throw new PageException(Reason.GONE, address + " to answer", "the page", Duration.ZERO, null);
		}
		if (this.browsers.unreachable.contains(address)) {
			throw new PageException(Reason.UNREACHABLE, address + " to answer", "the page", Duration.ZERO, null);
		}
		this.url = address;
	}

	@Override
	public void leave() {
		if (!this.url.equals("about:blank")) {
			this.done.add("leave");
			this.url = "about:blank";
		}
	}

	@Override
	public Optional<String> lacksConnection(Duration patience) {
		return Optional.ofNullable(this.browsers.lacking.get(this.url));
	}

	@Override
	public boolean waitUntilLoaded(Duration within) {
		return true;
	}

	@Override
	public PageRest settle(Duration loadWithin, @Nullable BooleanSupplier unless) {
		this.done.add("settle");
		String later = this.browsers.turning.remove(this.url);
		if (later != null) {
			this.url = later;
		}
		if (unless != null && unless.getAsBoolean()) {
			return PageRest.INTERRUPTED;
		}
		return this.browsers.unsettled.getOrDefault(this.url, PageRest.SETTLED);
	}

	@Override
	public String url() {
		return this.url;
	}

	@Override
	public String title() {
		return "fake";
	}

	@Override
	public void enterFrame(Locator frame, Duration within) {
		this.done.add("frame " + frame);
	}

	@Override
	public void leaveFrames() {
	}

	@Override
	public boolean waitUntilVisible(Locator locator, Duration within) {
		return !locator.value().contains("password");
	}

	@Override
	public Optional<Sign> waitForAny(List<Sign> signs, Duration within) {
		return signs.stream().findFirst();
	}

	@Override
	public void type(Locator into, String text, Duration within) {
		this.done.add("type " + into);
	}

	@Override
	public void click(Locator locator, Duration within) {
		this.done.add("click " + locator);
	}

	@Override
	public void submit(Locator locator, Duration within) {
		this.done.add("submit " + locator);
		String signInPage = this.url;
		this.url = signInPage + "home";
	}

	@Override
	public void press(String key, Duration within) {
		this.done.add("press " + key);
	}

	@Override
	public void select(Locator in, String option, Duration within) {
		this.done.add("select " + in);
	}

	@Override
	public void focus(Locator locator, Duration within) {
		this.done.add("focus " + locator);
	}

	@Override
	public void watchTraffic() {
	}

	@Override
	public void ignoreTraffic() {
	}

	@Override
	public Traffic traffic() {
		return new Traffic(0, 0, 0, 0, Duration.ZERO, null, null, "");
	}

	@Override
	public void useCredentials(String origin, String user, String password) {
		this.done.add("credentials for " + origin);
	}

	@Override
	public void forgetCredentials() {
	}

	@Override
	public Optional<Bounds> place(Bounds wanted, Duration within) {
		if (this.url.equals(this.browsers.lostWhenPlaced)) {
			lose(PageEnd.CRASHED);
		}
		if (!wanted.equals(this.browsers.refusedBounds)) {
			this.bounds = wanted;
			this.minimised = false;
		}
		return bounds();
	}

	/** As when somebody minimises the window. */
	void minimise() {
		this.minimised = true;
	}

	/** As when somebody moves the window by hand. */
	void move(Bounds to) {
		this.bounds = to;
	}

	@Override
	public Optional<Bounds> bounds() {
		return this.minimised ? Optional.empty() : Optional.of(this.bounds);
	}

	@Override
	public byte[] glance(boolean blankFields, int width, Duration within) {
		this.done.add("glance " + width + (blankFields ? " blanked" : ""));
		if (this.browsers.hung.contains(this.url)) {
			throw new PageException(Reason.TIMED_OUT, "a small picture", "the page", within, null);
		}
		return new byte[] { (byte) 0xff, (byte) 0xd8, 1 };
	}

	@Override
	public void showLabel(String text, Duration lasting) {
		this.done.add("label " + text);
	}

	@Override
	public byte[] picture(boolean blankFields, Duration within) {
		return (blankFields ? "blanked" : "plain").getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void treat(Interruptions interruptions) {
		this.treated = interruptions;
	}

	@Override
	public void whenDownload(Consumer<String> action) {
		this.whenDownload.add(action);
	}

	/** As when its script begins a download. */
	void download(String file) {
		this.whenDownload.forEach((action) -> action.accept(file));
	}

	@Override
	public void whenGone(Consumer<PageEnd> action) {
		this.whenGone.add(action);
	}

	void lose(PageEnd end) {
		this.whenGone.forEach((action) -> action.accept(end));
	}

	@Override
	public void close() {
		this.done.add("close");
		lose(PageEnd.CLOSED);
	}

}
