package io.wallup.history;

import io.wallup.wall.Run;

/** Something that is to be written. */
sealed interface Entry {

	/** What it is, in a few words for the log. */
	String name();

	/** A run as it began or ended. */
	record OfRun(Run run) implements Entry {

		@Override
		public String name() {
			return "run " + this.run.id();
		}

	}

	/**
	 * Something that happened to a window.
	 *
	 * @param number counts up while the service runs
	 */
	record OfWindow(long number, WindowEvent event) implements Entry {

		@Override
		public String name() {
			return "window %s of run %s: %s".formatted(this.event.window(), this.event.run(), this.event.to());
		}

	}

	/**
	 * A change that somebody made.
	 *
	 * @param number counts up while the service runs
	 */
	record OfAudit(long number, AuditEntry entry) implements Entry {

		@Override
		public String name() {
			return "change %s of %s by %s".formatted(this.entry.action(), this.entry.subject(), this.entry.who());
		}

	}

}
