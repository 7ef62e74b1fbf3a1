package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import io.wallup.browser.PageRequests.Request;

/**
 * The connections of one browser to sites, as the requests of its pages tell them. Over
 * HTTP/1.1 Chrome has six to each site, all its windows together, and a request beyond
 * them waits until another has ended, which a stream never does.
 */
final class Connections {

	/** How many connections a browser has to one site. */
	static final int MOST = 6;

	/** What lasts so long is taken for something that does not end by itself. */
	static final Duration LONG = Duration.ofSeconds(5);

	private final LongSupplier nanoTime;

	private final List<PageRequests> pages = new CopyOnWriteArrayList<>();

	/** Sites that answer any number of requests over one connection (HTTP/2). */
	private final Set<String> multiplexed = ConcurrentHashMap.newKeySet();

	Connections(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * The requests of a page, counted until it is removed.
	 * @param frame its top frame
	 */
	PageRequests add(String frame) {
		PageRequests page = new PageRequests(frame, this, this.nanoTime);
		this.pages.add(page);
		return page;
	}

	void remove(PageRequests page) {
		this.pages.remove(page);
	}

	void multiplexed(String site) {
		this.multiplexed.add(site);
	}

	/** The site that a request of the page waits for, and will as it seems. */
	Optional<String> lackedBy(PageRequests page) {
		return page.waiting()
			.filter((request) -> lasts(request.since()) && full(request.site(), true))
			.map(Request::site)
			.findFirst();
	}

	/** Whether a request of the page waits for a connection, and it may be for long. */
	boolean mayLack(PageRequests page) {
		return page.waiting().anyMatch((request) -> full(request.site(), false));
	}

	/** Whether the page holds a connection to a site that has no other to give. */
	boolean contended(PageRequests page) {
		return page.sent().anyMatch((request) -> full(request.site(), false));
	}

	private boolean full(String site, boolean forLong) {
		return !site.isEmpty() && !this.multiplexed.contains(site)
				&& this.pages.stream()
					.flatMap(PageRequests::sent)
					.filter((request) -> request.site().equals(site) && (!forLong || lasts(request.sentAt())))
					.count() >= MOST;
	}

	/** Whether what began then has lasted long. */
	boolean lasts(long since) {
		return this.nanoTime.getAsLong() - since >= LONG.toNanos();
	}

}
