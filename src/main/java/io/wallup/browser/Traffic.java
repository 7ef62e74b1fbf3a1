package io.wallup.browser;

import java.time.Duration;

import io.wallup.browser.PageException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What went over the network for one page and its frames while it was watched.
 *
 * @param sent how many requests and messages the page sent: documents, what its scripts
 * ask for, messages of web sockets
 * @param answered how many answers came to those
 * @param refused how many of the answers had an HTTP status of 400 or more
 * @param documents how many of the answers were documents
 * @param quiet for how long nothing has been sent and no answer awaited
 * @param blockedCookie a cookie of the page, or of a frame that was entered, that the
 * browser does not keep, and why; in words
 * @param failure why the last page of the top frame could not be had, if it could not
 * @param failed what could not be had, in words
 */
public record Traffic(int sent, int answered, int refused, int documents, Duration quiet,
		@Nullable String blockedCookie, @Nullable Reason failure, String failed) {
}
