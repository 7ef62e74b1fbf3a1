package io.wallup.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for; what is absent does not matter.
 *
 * @param who the name of the user or token
 * @param action what was done
 * @param since not earlier than this
 * @param until earlier than this
 */
public record AuditFilter(@Nullable String who, @Nullable String action, @Nullable Instant since,
		@Nullable Instant until) {

	/** Every change. */
	public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

	boolean takes(AuditEntry entry) {
		return (this.who == null || this.who.equals(entry.who()))
				&& (this.action == null || this.action.equals(entry.action()))
				&& (this.since == null || !entry.at().isBefore(this.since))
				&& (this.until == null || entry.at().isBefore(this.until));
	}

}
