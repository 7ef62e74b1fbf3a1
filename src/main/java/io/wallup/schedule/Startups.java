package io.wallup.schedule;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.wallup.layout.Layout.Startup;
import io.wallup.wall.Run;
import io.wallup.wall.WallException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings layouts up once their delay is over: each waits for its own sites on a thread of
 * its own, so that none holds up another or the scheduler.
 */
final class Startups implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Startups.class);

	private final WallDoor walls;

	private final SiteWait sites;

	private final Set<String> waiting = ConcurrentHashMap.newKeySet();

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("startup-", 1).factory());

	Startups(WallDoor walls, SiteWait sites) {
		this.walls = walls;
		this.sites = sites;
	}

	void expect(String layout) {
		this.walls.expect(layout);
	}

	/** Has a wall that is not launched yet neither expected nor launched. */
	void forgo(String layout) {
		this.walls.forgo(layout);
	}

	/** Whether the sites of the layout are waited for. */
	boolean waits(String layout) {
		return this.waiting.contains(layout);
	}

	/** Launches without waiting for anything. */
	Run launchNow(String layout) {
		return this.walls.launchNow(layout);
	}

	/** Begins, and returns at once. */
	void begin(String layout, Startup startup) {
		this.threads.execute(() -> bringUp(layout, startup));
	}

	private void bringUp(String layout, Startup startup) {
		try {
			awaitSites(layout, startup);
			if (!this.walls.expects(layout)) {
				logger.info("{}: not launched by its startup, as it was stopped or paused before", layout);
				return;
			}
			this.walls.launch(layout);
			logger.info("{}: launched by its startup", layout);
		}
		catch (WallException ex) {
			switch (ex.reason()) {
				case ALREADY_UP, RUN_UNDER_WAY ->
					logger.info("{}: left alone by its startup: {}", layout, ex.getMessage());
				default -> logger.error("{}: not launched by its startup: {}", layout, ex.getMessage());
			}
		}
		catch (InterruptedException ex) {
			logger.info("{}: no longer waited for its sites, as the service stops", layout);
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.error("{}: not launched by its startup", layout, ex);
		}
	}

	private void awaitSites(String layout, Startup startup) throws InterruptedException {
		this.waiting.add(layout);
		try {
			for (URI silent : this.sites.await(startup.waitFor(), startup.waitAtMost())) {
				logger.warn("{}: {} has not answered within {} s; launched all the same", layout, silent,
						startup.waitAtMost().toSeconds());
			}
		}
		finally {
			this.waiting.remove(layout);
		}
	}

	/** The layouts that the names stand for are no longer waited for. */
	@Override
	public void close() {
		List<Runnable> waiting = this.threads.shutdownNow();
		logger.debug("{} startups not begun", waiting.size());
	}

}
