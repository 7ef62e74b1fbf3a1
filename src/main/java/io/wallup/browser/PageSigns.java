package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.wallup.layout.Sign;
import tools.jackson.databind.JsonNode;

/** Waits for signs on one page, inside its document and at its address and title. */
final class PageSigns {

	private static final Duration SLICE = Duration.ofMillis(100);

	private final DevTools devTools;

	private final String target;

	private final FrameScripts scripts;

	private final PageFailures failures;

	private final BooleanSupplier gone;

	private final Semaphore changed = new Semaphore(0);

	PageSigns(DevTools devTools, String target, FrameScripts scripts, PageFailures failures, BooleanSupplier gone) {
		this.devTools = devTools;
		this.target = target;
		this.scripts = scripts;
		this.failures = failures;
		this.gone = gone;
	}

	/** The address or title has changed, or the page is gone. */
	void changed() {
		this.changed.release();
	}

	/** What the browser says of the page from outside: its address and title. */
	JsonNode info() {
		Deadline deadline = Deadline.in(Deadline.OF_THIS_PC);
		try {
			return this.devTools
				.call(null, "Target.getTargetInfo", Map.of("targetId", this.target), Deadline.OF_THIS_PC)
				.path("targetInfo");
		}
		catch (DevToolsException ex) {
			throw this.failures.of(ex, "its address", deadline);
		}
	}

	Optional<Sign> waitForAny(Frame frame, List<Sign> signs, Duration within) {
		Deadline deadline = Deadline.in(within);
		SignWatch watch = new SignWatch(signs);
		do {
			this.changed.drainPermits();
			JsonNode info = info();
			Optional<Sign> seen = watch.seenOutside(info.path("url").asString(""), info.path("title").asString(""));
			if (seen.isPresent()) {
				return seen;
			}
			Duration slice = deadline.atMost(SLICE);
			if (watch.looksInside()) {
				JsonNode index = this.scripts.until(frame, slice, "sign", watch.inside());
				if (index != null) {
					return Optional.of(watch.seenInside(index.asInt()));
				}
			}
			else {
				awaitChange(slice);
			}
			if (this.gone.getAsBoolean()) {
				throw this.failures.timedOut("one of " + signs, deadline);
			}
		}
		while (!deadline.over());
		return Optional.empty();
	}

	private void awaitChange(Duration within) {
		try {
			// whether it came or not, the page is looked at again
			boolean ignored = this.changed.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw this.failures.timedOut("a change of the page (interrupted)", Deadline.in(within));
		}
	}

}
