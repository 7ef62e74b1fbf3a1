package io.wallup.browser;

/** A command of the Chrome DevTools Protocol was refused or not answered. */
final class DevToolsException extends RuntimeException {

	private final boolean gone;

	DevToolsException(String method, String message, boolean gone) {
		super(method + ": " + message);
		this.gone = gone;
	}

	/** Whether the browser is no longer there to answer. */
	boolean gone() {
		return this.gone;
	}

	/**
	 * Whether the document that the command was for has been replaced, so that it can be
	 * tried on the next.
	 */
	boolean documentReplaced() {
		String text = String.valueOf(getMessage());
		return text.contains("Cannot find context") || text.contains("context was destroyed")
				|| text.contains("navigated or closed") || text.contains("Could not find object")
				|| text.contains("No frame for given id") || text.contains("Frame with the given id")
				|| text.contains("Cannot find execution context") || text.contains("uniqueContextId not found")
				|| text.contains("Could not find node") || text.contains("does not belong to the document")
				|| text.contains("Node is detached") || text.contains("Could not compute")
				|| text.contains("not have a layout") || text.contains("Session with given id not found");
	}

}
