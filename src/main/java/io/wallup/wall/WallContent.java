package io.wallup.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.wallup.layout.Plan;
import io.wallup.wall.WallWindow.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What a wall consists of from one run until the next.
 *
 * @param run the run that wants it so
 * @param etag the version of the layout's file
 * @param plan what stands where
 * @param seats the windows in the order of the layout
 */
record WallContent(LiveRun run, String etag, Plan plan, List<Seat> seats) {

	WallContent {
		seats = List.copyOf(seats);
	}

	List<WallWindow> windows() {
		return this.seats.stream().map(Seat::window).toList();
	}

	List<WindowGroup> groups() {
		return this.seats.stream().map(Seat::group).distinct().toList();
	}

	Optional<Seat> seat(String window) {
		return this.seats.stream().filter((seat) -> seat.window().name().equals(window)).findFirst();
	}

	/** The windows that share a browser. */
	List<WallWindow> windowsOf(WindowGroup group) {
		return this.seats.stream().filter((seat) -> seat.group() == group).map(Seat::window).toList();
	}

	@Nullable WindowGroup group(WindowGroup.Key key) {
		return this.seats.stream().map(Seat::group).filter((group) -> group.key().equals(key)).findFirst().orElse(null);
	}

	Stream<String> names() {
		return this.seats.stream().map((seat) -> seat.window().name());
	}

	/**
	 * A window, what it is there for, and the group whose browser shows it.
	 */
	record Seat(WallWindow window, Duty duty, WindowGroup group) {

		void take() {
			this.window.assign(this.duty);
		}

	}

}
