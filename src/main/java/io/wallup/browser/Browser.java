package io.wallup.browser;

import java.util.List;
import java.util.function.Consumer;

import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;

/**
 * One live Chrome that we own. Safe for use by several threads; pages of one browser can
 * be driven at the same time.
 */
public interface Browser extends AutoCloseable {

	/**
	 * The page in the window that the browser opened when it started, at the bounds that
	 * were asked for.
	 */
	Page firstPage();

	/**
	 * Opens a new window with an empty page, created at its final bounds, once those that
	 * were asked for before are open. No site has a part in it, so it may take as long as
	 * a busy PC needs; it is tried again before it fails, and none is left over.
	 * @throws PageException when the browser is gone, or still does not do so
	 */
	Page openWindow(Bounds bounds);

	/**
	 * The displays as this browser sees them, in DIPs.
	 * @throws PageException when the browser does not answer
	 */
	List<Monitor> monitors();

	/**
	 * Has the action run once, when the browser is no longer there though nobody closed
	 * it; the text says why.
	 */
	void whenGone(Consumer<String> action);

	/**
	 * Ends the browser, its windows and its driver; within seconds, by force if it must
	 * be.
	 */
	@Override
	void close();

}
