package io.wallup.browser;

import java.util.List;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/** Where browsers come from. */
public interface Browsers {

	/**
	 * Starts a browser that shows its first window at the bounds. Drivers are initialised
	 * one at a time.
	 * @throws BrowserException when no browser or driver is found, or it does not start;
	 * nothing is left of it then
	 */
	Browser launch(BrowserRequest request);

	/**
	 * Begins to start a browser that will soon be launched, and returns at once. A launch
	 * with the same request gets it; without one within a minute it is closed.
	 */
	void prepare(BrowserRequest request);

	/**
	 * The displays of this PC, in DIPs, as the browser sees them; numbered from 1 in this
	 * order.
	 * @throws BrowserException when no browser can be asked
	 */
	List<Monitor> monitors(BrowserSettings settings);

}
