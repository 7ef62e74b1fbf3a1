package io.wallup.web;

/**
 * One event as a client reads it.
 *
 * @param id what a client names to hear only what came after it
 * @param name what kind of event it is, such as {@code window-changed}
 * @param data the event in JSON, on one line
 */
record FeedEvent(String id, String name, String data) {

	/** The event in the text/event-stream format. */
	String text() {
		return "id: %s\nevent: %s\ndata: %s\n\n".formatted(this.id, this.name, this.data);
	}

}
