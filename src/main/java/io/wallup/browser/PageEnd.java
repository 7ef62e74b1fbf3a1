package io.wallup.browser;

/** Why a page is no longer there. */
public enum PageEnd {

	/** Its renderer process crashed. */
	CRASHED("its page crashed"),
	/** Its window was closed, by a person or by the page. */
	CLOSED("its window was closed"),
	/** Its browser ended, or the connection to it broke. */
	BROWSER_ENDED("its browser ended");

	private final String text;

	PageEnd(String text) {
		this.text = text;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
