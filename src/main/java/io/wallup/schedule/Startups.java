package io.wallup.schedule;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
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

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("startup-", 1).factory());

	Startups(WallDoor walls, SiteWait sites) {
		this.walls = walls;
		this.sites = sites;
	}

	void expect(Layout layout) {
		this.walls.expect(layout.name());
	}

	/** Begins, and returns at once. */
	void begin(String layout, Startup startup) {
		this.threads.execute(() -> bringUp(layout, startup));
	}

	private void bringUp(String layout, Startup startup) {
		try {
			for (URI silent : this.sites.await(startup.waitFor(), startup.waitAtMost())) {
				logger.warn("{}: {} has not answered within {} s; launched all the same", layout, silent,
						startup.waitAtMost().toSeconds());
			}
			if (!this.walls.expects(layout)) {
				logger.info("{}: not launched by its startup, as it was stopped before", layout);
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

	/** The layouts that the names stand for are no longer waited for. */
	@Override
	public void close() {
		List<Runnable> waiting = this.threads.shutdownNow();
		logger.debug("{} startups not begun", waiting.size());
	}

}
