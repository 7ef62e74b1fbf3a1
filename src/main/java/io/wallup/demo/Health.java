package io.wallup.demo;

/** How a site answers, for tests of walls whose sites are not well. */
public enum Health {

	/** As it should. */
	WELL,
	/** Each request with status 503. */
	FAILING,
	/** Each request by hanging up. */
	DEAD,
	/** No request, as long as it is so. */
	SILENT

}
