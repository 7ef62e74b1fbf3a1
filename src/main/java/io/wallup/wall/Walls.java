package io.wallup.wall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The walls that are up or coming up, and the runs that brought them up. Safe for use by
 * several threads.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Walls implements AutoCloseable {

	/**
	 * Begins to bring a layout up, and returns at once.
	 * @param tags bring up only the windows with at least one of these tags; empty for
	 * all
	 * @param replace whether a wall of the layout that is up is taken down first, rather
	 * than the launch refused
	 * @throws WallException when there is no such layout, its file is invalid, no window
	 * has the tags, a run of it is under way, or it is up and is not to be replaced
	 */
	public Run launch(String layout, Set<String> tags, boolean replace, Trigger trigger) {
		throw new WallException(WallException.Reason.NO_SUCH_LAYOUT, layout + tags + replace + trigger);
	}

	/** The walls that are up or coming up. */
	public List<Wall> all() {
		return List.of();
	}

	/** The wall of a layout, when it is up or coming up. */
	public Optional<Wall> find(String layout) {
		return Optional.empty();
	}

	/**
	 * Takes a wall down: ends its run, closes its windows and its browsers. Returns when
	 * they are gone.
	 * @throws WallException when there is no such wall
	 */
	public void stop(String layout) {
		throw new WallException(WallException.Reason.NO_SUCH_WALL, layout);
	}

	/**
	 * Does something to one window. Returns when it has begun.
	 * @throws WallException when there is no such wall or window, or the window is not in
	 * a state for it
	 */
	public void act(String layout, String window, WindowAction action) {
		throw new WallException(WallException.Reason.NO_SUCH_WALL, layout + window + action);
	}

	/**
	 * A picture of what a window shows; form fields are blanked where it shows a sign-in
	 * form.
	 * @return a PNG image
	 * @throws WallException when there is no such wall or window, or it has no page or
	 * does not answer
	 */
	public byte[] picture(String layout, String window) {
		throw new WallException(WallException.Reason.NO_SUCH_WALL, layout + window);
	}

	/** The last runs, newest first. */
	public List<Run> runs() {
		return List.of();
	}

	/** A run by its identifier. */
	public Optional<Run> run(String id) {
		return Optional.empty();
	}

	/**
	 * Says that the wall of a layout should be up from now on, also while it is not yet
	 * launched.
	 */
	public void expect(String layout) {
	}

	/**
	 * The layouts whose walls should be up: expected or launched, and not stopped since.
	 */
	public Set<String> expected() {
		return Set.of();
	}

	/**
	 * Has every event from now on handed to the listener, in order, on a thread of the
	 * wall's. It must not block.
	 */
	public void listen(Consumer<WallEvent> listener) {
	}

	/** Takes every wall down. */
	@Override
	public void close() {
	}

}
