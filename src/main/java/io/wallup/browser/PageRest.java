package io.wallup.browser;

/** Whether a page has drawn what it shows, or why that is not waited for any longer. */
public enum PageRest {

	/** It has loaded and drawn, and is at rest but for clocks, streams and polls. */
	SETTLED,
	/** It has loaded and goes on loading or drawing for longer than a page does. */
	RESTLESS,
	/** It has loaded, and shows nothing at all. */
	BLANK,
	/** It is still loading (its load event has not come). */
	LOADING,
	/** What should end the wait has come about. */
	INTERRUPTED

}
