package io.wallup.browser;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

/**
 * Has the browser tell the requests of one page while it loads, and for as long as it
 * contends with others for connections; a page that stands well costs nothing.
 */
final class RequestWatch {

	private final FrameScripts scripts;

	private final Connections connections;

	private final PageRequests requests;

	private final Executor later;

	private final AtomicInteger turn = new AtomicInteger();

	private final AtomicBoolean on = new AtomicBoolean();

	/**
	 * Makes one that does not watch yet.
	 * @param frame the top frame of the page
	 * @param later runs what it is given once a page should have loaded
	 */
	RequestWatch(String frame, FrameScripts scripts, Connections connections, Executor later) {
		this.scripts = scripts;
		this.connections = connections;
		this.requests = connections.add(frame);
		this.later = later;
	}

	/** The page is about to load something. */
	void begin() {
		int now = this.turn.incrementAndGet();
		watch();
		this.later.execute(() -> look(now));
	}

	private void watch() {
		if (this.on.compareAndSet(false, true)) {
			this.scripts.enable(this, "Network", PageTraffic.WITHOUT_BODIES);
		}
	}

	private void look(int of) {
		if (of != this.turn.get()) {
			return;
		}
		if (this.connections.mayLack(this.requests) || this.connections.contended(this.requests)) {
			this.requests.tidy();
			this.later.execute(() -> look(of));
			return;
		}
		this.scripts.disable(this, "Network");
		this.requests.settle();
		this.on.set(false);
		if (of != this.turn.get()) {
			// it has begun to load something else meanwhile
			watch();
		}
	}

	/** Takes in an event of the domain {@code Network}. */
	void handle(String method, JsonNode parameters) {
		this.requests.handle(method, parameters);
	}

	/** The page shows another document from now on. */
	void pageReplaced(String document) {
		this.requests.pageReplaced(document);
		begin();
	}

	/** The site that the page has no connection to, and will have none as it seems. */
	Optional<String> lacked() {
		return this.connections.lackedBy(this.requests);
	}

	/** Whether it may still turn out that the page lacks a connection. */
	boolean mayLack() {
		return this.connections.mayLack(this.requests);
	}

	/** The page is gone. */
	void end() {
		this.turn.incrementAndGet();
		this.connections.remove(this.requests);
	}

}
