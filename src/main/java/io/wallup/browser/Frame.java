package io.wallup.browser;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** One frame of a page, as found from the top; its path is for messages. */
final class Frame {

	private final String id;

	private final @Nullable Frame parent;

	private final String path;

	private final AtomicReference<@Nullable World> world = new AtomicReference<>();

	private Frame(String id, @Nullable Frame parent, String path) {
		this.id = id;
		this.parent = parent;
		this.path = path;
	}

	static Frame top(String id) {
		return new Frame(id, null, "the page");
	}

	Frame child(String id, String name) {
		return new Frame(id, this, (this.parent != null) ? this.path + " > " + name : "frame " + name);
	}

	String id() {
		return this.id;
	}

	@Nullable Frame parent() {
		return this.parent;
	}

	/** Where it is, for a message: {@code the page}, or {@code frame a > b}. */
	String path() {
		return this.path;
	}

	AtomicReference<@Nullable World> world() {
		return this.world;
	}

	/**
	 * The isolated world of the frame's present document, and the session that it was
	 * made in.
	 */
	record World(String session, int context) {
	}

}
