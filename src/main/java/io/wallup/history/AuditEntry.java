package io.wallup.history;

import java.time.Instant;

/**
 * One change that somebody made.
 *
 * @param at when
 * @param who the name of the user or token
 * @param from the address that the request came from
 * @param action what was done, such as {@code launch}
 * @param subject what it was done to, such as {@code pc1/run1_2}
 * @param detail what else there is to say, or empty
 */
public record AuditEntry(Instant at, String who, String from, String action, String subject, String detail) {
}
