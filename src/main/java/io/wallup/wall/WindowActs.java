package io.wallup.wall;

import java.time.Duration;
import java.util.List;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.wall.WallContent.Seat;
import io.wallup.wall.WallException.Reason;

/**
 * Does what somebody asks for to one window of a wall, and to its neighbours if need be.
 */
final class WindowActs {

	private static final Duration NAME_SHOWN = Duration.ofSeconds(10);

	private final WallContent content;

	private final WallWindow window;

	private final WindowGroup group;

	WindowActs(WallContent content, Seat seat) {
		this.content = content;
		this.window = seat.window();
		this.group = seat.group();
	}

	/**
	 * Has the window begin to recover.
	 * @throws WallException when it is not in a state for it
	 */
	void begin(WindowAction action) {
		if (action == WindowAction.SIGN_IN && this.group.session().signIn() == null) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" has no sign-in in its layout".formatted(this.window.name()));
		}
		boolean alsoFailed = action == WindowAction.RESTART || action == WindowAction.SIGN_IN;
		if ((!alsoFailed && this.window.state() != WindowState.UP) || !this.window.beginRecovery(action.toString())) {
			throw new WallException(Reason.NOT_READY, "Window \"%s\" is %s; it must be %s to %s it"
				.formatted(this.window.name(), this.window.state(), alsoFailed ? "up or failed" : "up", action));
		}
	}

	/** Does what has begun, on a thread of its own. */
	void start(WindowAction action) {
		Thread.ofVirtual().name(action + "-" + this.window.name()).start(() -> {
			switch (action) {
				case RELOAD -> this.group.reload(this.window);
				case RESTART -> this.group.restart(this.window);
				case PLACE -> this.group.place(this.window);
				case SIGN_IN -> signIn();
				case IDENTIFY -> identify();
			}
		});
	}

	private void signIn() {
		this.group.signIn(this.window);
		if (this.window.state() == WindowState.UP) {
			neighbours().forEach((neighbour) -> Thread.ofVirtual()
				.name("signed-in-" + neighbour.name())
				.start(() -> bringBack(neighbour)));
		}
	}

	private List<WallWindow> neighbours() {
		return this.content.windowsOf(this.group).stream().filter((other) -> other != this.window).toList();
	}

	private void bringBack(WallWindow neighbour) {
		WindowState state = neighbour.state();
		String why = "signed in again";
		if (state == WindowState.FAILED && neighbour.beginRecovery(why)) {
			this.group.restart(neighbour);
		}
		else if (state == WindowState.UP && this.group.signedOut(neighbour) && neighbour.beginRecovery(why)) {
			this.group.reload(neighbour);
		}
	}

	/**
	 * Shows the window's name on the screen; returns once it is there.
	 * @throws WallException when there is no window on the screen
	 */
	void identify() {
		Page page = this.window.livePage();
		if (page == null) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" is %s and has no page; there is nothing to show it in".formatted(this.window.name(),
							this.window.state()));
		}
		try {
			page.showLabel(this.window.name(), NAME_SHOWN);
		}
		catch (PageException ex) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" cannot show its name: %s".formatted(this.window.name(), ex.getMessage()));
		}
	}

}
