package io.wallup.demo;

import java.util.Locale;

/** The two sites of the reference wall. */
public enum Site {

	/** Signs in through a form inside an iframe; its dashboards can be expanded. */
	SITE247(9248),
	/** Signs in with a script. */
	WHATAP(9249);

	private final int port;

	Site(int port) {
		this.port = port;
	}

	/** The port that its layout and its recipe name. */
	public int port() {
		return this.port;
	}

	/** The first part of all its paths, such as {@code site247}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
