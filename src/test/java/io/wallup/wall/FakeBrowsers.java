package io.wallup.wall;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.browser.PageRest;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/**
 * Browsers in memory, whose sites can be down, slow or refuse credentials; shared by the
 * tests of several rooms.
 */
public final class FakeBrowsers implements Browsers {

	final Queue<FakeBrowser> launched = new ConcurrentLinkedQueue<>();

	final Queue<BrowserRequest> prepared = new ConcurrentLinkedQueue<>();

	/** Pages that wait for a connection, and the site that they wait for. */
	final Map<String, String> lacking = new ConcurrentHashMap<>();

	final Set<String> unreachable = ConcurrentHashMap.newKeySet();

	/** Addresses that answer only once their latch is released. */
	final Map<String, CountDownLatch> slow = new ConcurrentHashMap<>();

	/** Addresses whose page does not answer. */
	final Set<String> hung = ConcurrentHashMap.newKeySet();

	/** What pages turn to once while they settle, by their address. */
	final Map<String, String> turning = new ConcurrentHashMap<>();

	/** How pages are that do not settle, by their address. */
	final Map<String, PageRest> unsettled = new ConcurrentHashMap<>();

	volatile boolean broken;

	/** Fails as code of ours would that has a mistake. */
	volatile boolean faulty;

	/** The address whose page crashes after it was placed, before that is read back. */
	volatile String lostWhenPlaced = "";

	/** Holds every browser's end back. */
	final CountDownLatch mayClose = new CountDownLatch(1);

	volatile boolean closesSlowly;

	volatile Bounds refusedBounds = new Bounds(1, 1, 1, 1);

	@Override
	public Browser launch(BrowserRequest request) {
		if (this.broken) {
			throw new BrowserException("No Chrome is installed", null);
		}
		if (this.faulty) {
			throw new NoClassDefFoundError("made up");
		}
		FakeBrowser browser = new FakeBrowser(this, request);
		this.launched.add(browser);
		return browser;
	}

	@Override
	public void prepare(BrowserRequest request) {
		this.prepared.add(request);
	}

	@Override
	public List<Monitor> monitors(BrowserSettings settings) {
		Bounds bounds = new Bounds(0, 0, 2560, 1440);
		return List.of(new Monitor("FAKE", bounds, bounds, 1, true));
	}

	/** How many forms were submitted. */
	long submits() {
		return this.launched.stream()
			.flatMap((browser) -> browser.pages.stream())
			.flatMap((page) -> page.done.stream())
			.filter((done) -> done.startsWith("submit"))
			.count();
	}

	FakeBrowser named(String name) {
		return this.launched.stream()
			.filter((browser) -> browser.request.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	FakePage pageShowing(String url) {
		return this.launched.stream()
			.flatMap((browser) -> browser.pages.stream())
			.filter((page) -> page.url().equals(url))
			.findFirst()
			.orElseThrow();
	}

	/** Has an address be down from now on. */
	public void takeDown(String url) {
		this.unreachable.add(url);
	}

	/** Has an address answer only once the latch is released. */
	public void hold(String url, CountDownLatch until) {
		this.slow.put(url, until);
	}

	long open() {
		return this.launched.stream().filter((browser) -> !browser.closed).count();
	}

}
