package io.wallup.signin;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.wallup.browser.Page;
import io.wallup.browser.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the form that is still, or again, there is what the site answers. A form may
 * stay for a moment while the site lets us in, and a page may show it in passing.
 */
final class Refusal {

	// after an error status or another page, which is an answer to what was sent
	private static final Duration STAYS = Duration.ofSeconds(2);

	// after anything else, while a script may still be working on it
	private static final Duration STAYS_UNTOLD = Duration.ofSeconds(5);

	// without any answer: a script may work for long on what it is going to send
	private static final Duration STAYS_UNSENT = Duration.ofSeconds(10);

	private final Page page;

	private final Watch watch;

	private final Typed typed;

	private final LongSupplier siteTime;

	// since when the form has been there without a break
	private @Nullable Long since;

	Refusal(Page page, Watch watch, Typed typed, LongSupplier siteTime) {
		this.page = page;
		this.watch = watch;
		this.typed = typed;
		this.siteTime = siteTime;
	}

	/**
	 * Looks once.
	 * @return whether the form has stayed for so long that nothing else is to be expected
	 */
	boolean isCertain() {
		if (!this.typed.anySent() || !this.watch.sees(this.typed.form())) {
			this.since = null;
			return false;
		}
		long now = this.siteTime.getAsLong();
		long seen = (this.since != null) ? this.since : now;
		this.since = seen;
		Traffic traffic = this.page.traffic();
		Duration stays = stays(this.typed.before(), traffic);
		return now - seen >= stays.toNanos() && traffic.quiet().compareTo(stays) >= 0;
	}

	private static Duration stays(Traffic before, Traffic now) {
		if (now.refused() > before.refused() || now.documents() > before.documents()) {
			return STAYS;
		}
		return (now.answered() > before.answered()) ? STAYS_UNTOLD : STAYS_UNSENT;
	}

}
