package io.wallup.browser;

import java.util.List;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/** Where browsers come from. */
public interface Browsers {

	/**
	 * Starts a browser that shows its first window at the bounds. One at a time: callers
	 * wait for each other.
	 * @throws BrowserException when no browser or driver is found, or it does not start;
	 * nothing is left of it then
	 */
	Browser launch(BrowserRequest request);

	/**
	 * The displays of this PC, in DIPs, as the browser sees them; numbered from 1 in this
	 * order.
	 * @throws BrowserException when no browser can be asked
	 */
	List<Monitor> monitors(BrowserSettings settings);

}
