package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/**
 * The page in one window: what a person could do with it. Elements are looked up in the
 * current frame, from the top frame at first; every method ends within its time. Safe for
 * use by one thread at a time.
 */
public interface Page {

	/**
	 * Goes to the address in the top frame and returns when the new document can be used
	 * (DOMContentLoaded).
	 * @throws PageException when it cannot be reached, answers with an HTTP status of 400
	 * or more or with nothing to show, is a download, or takes longer
	 */
	void open(String url, Duration within);

	/**
	 * Leaves what it shows for an empty page, so that no request or stream of it holds a
	 * connection when the next address is opened. Does nothing when it shows nothing, and
	 * does not fail.
	 */
	void leave();

	/**
	 * The site that something on the page waits for because the windows of its browser
	 * hold all connections to it, such as {@code http://site.example}; nothing when it
	 * lacks none.
	 * @param patience how long it is looked at, if it may still get one; may be zero
	 */
	Optional<String> lacksConnection(Duration patience);

	/**
	 * Waits until the page and what it loads at first are complete (the load event).
	 * @return whether it was complete in time
	 */
	boolean waitUntilLoaded(Duration within);

	/**
	 * Waits until the page has loaded and drawn what it shows; a page that has loaded is
	 * given ten seconds to come to rest.
	 * @param loadWithin how long it may take to load
	 * @param unless ends the wait when it becomes true, and is asked now and then; with
	 * it, a page with scripts that shows next to nothing is given more time, because what
	 * it still draws may be what is looked for
	 */
	PageRest settle(Duration loadWithin, @Nullable BooleanSupplier unless);

	/** The address of the top page as it is now. */
	String url();

	/** The title of the top page as it is now. */
	String title();

	/**
	 * Goes into a frame of the current frame, as soon as it is there.
	 * @throws PageException when there is none in time
	 */
	void enterFrame(Locator frame, Duration within);

	/** Goes back to the top frame. */
	void leaveFrames();

	/**
	 * Waits until the element is visible, in the current frame.
	 * @return whether it was in time
	 */
	boolean waitUntilVisible(Locator locator, Duration within);

	/**
	 * Waits until one of the signs is seen.
	 * @return the sign that was seen first, or nothing when none was in time
	 */
	Optional<Sign> waitForAny(List<Sign> signs, Duration within);

	/**
	 * Replaces the value of a field as a keyboard would.
	 * @throws PageException when there is no such visible, enabled field in time; its
	 * text never holds what was typed
	 */
	void type(Locator into, String text, Duration within);

	/**
	 * Clicks the element as soon as it is visible, enabled, still and not covered.
	 * @throws PageException when it is not so in time
	 */
	void click(Locator locator, Duration within);

	/**
	 * Submits the form that the element is, or belongs to.
	 * @throws PageException when there is no such form in time
	 */
	void submit(Locator locator, Duration within);

	/**
	 * Presses and releases one key where the focus is.
	 * @param key a name of the UI Events standard, such as {@code Enter}, {@code Tab} or
	 * {@code Escape}, or one character
	 * @throws PageException when the page does not take it
	 */
	void press(String key, Duration within);

	/**
	 * Chooses the option whose text or value is given.
	 * @throws PageException when there is no such element and option in time
	 */
	void select(Locator in, String option, Duration within);

	/** Gives the element the focus; fails as {@link #click} does. */
	void focus(Locator locator, Duration within);

	/**
	 * Counts what goes over the network for the page, from nothing on, until
	 * {@link #ignoreTraffic()}.
	 */
	void watchTraffic();

	/** Counts no more. */
	void ignoreTraffic();

	/** What has gone over the network since it is watched. */
	Traffic traffic();

	/**
	 * Answers HTTP basic authentication (RFC 7617) of this origin, and of no other, until
	 * {@link #forgetCredentials()}.
	 */
	void useCredentials(String origin, String user, String password);

	/**
	 * Answers HTTP basic authentication no more; the browser still knows what it was
	 * told.
	 */
	void forgetCredentials();

	/**
	 * Sets the bounds until the window has them, and reads back; a window that is
	 * minimised, maximised or full screen is restored.
	 * @return the actual bounds, which differ from the wanted ones when the window
	 * refuses them, or nothing when it stays minimised
	 */
	Optional<Bounds> place(Bounds wanted, Duration within);

	/** The bounds that the window has now, or nothing while it is minimised. */
	Optional<Bounds> bounds();

	/**
	 * A picture of the page.
	 * @param blankFields whether every form field is painted over, for pages that may
	 * hold a secret
	 * @return a PNG image
	 */
	byte[] picture(boolean blankFields, Duration within);

	/**
	 * A small picture of the page, for looking at many at once; also while it is covered.
	 * The page notices nothing, and its window does not flicker. On the picture the form
	 * fields of every frame that asks for a password are painted over.
	 * @param blankFields whether every form field of every frame is painted over
	 * @param width how wide it should be at most, in pixels
	 * @return a JPEG image
	 * @throws PageException when the page does not answer in time
	 */
	byte[] glance(boolean blankFields, int width, Duration within);

	/**
	 * Shows a text in large letters over whatever the page shows, without touching its
	 * content, focus or input; returns once it is there.
	 * @param lasting how long it stays
	 */
	void showLabel(String text, Duration lasting);

	/**
	 * Answers dialogs and treats windows that the page opens so from now on; until then
	 * dialogs are accepted and windows stay, as a sign-in may want.
	 */
	void treat(Interruptions interruptions);

	/**
	 * Runs the action with the name of the file, each time that the page begins a
	 * download; all are refused.
	 */
	void whenDownload(Consumer<String> action);

	/**
	 * Runs the action once, when the window is no longer there or its page crashed.
	 */
	void whenGone(Consumer<PageEnd> action);

	/** Closes the window. */
	void close();

}
