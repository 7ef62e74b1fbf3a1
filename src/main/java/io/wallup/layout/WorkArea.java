package io.wallup.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Screen.Insets;

/**
 * Where a screen is on this PC, and what its taskbar leaves of it.
 *
 * @param whole the whole screen
 * @param free the screen less its taskbar
 */
record WorkArea(Bounds whole, Bounds free) {

	/**
	 * Finds it.
	 * @throws IllegalArgumentException when there is no such monitor, or its taskbar
	 * leaves nothing
	 */
	static WorkArea of(Screen screen, List<Monitor> monitors) {
		return switch (screen.extent()) {
			case Extent.Fixed(Bounds bounds) -> of(screen, bounds, bounds);
			case Extent.Primary() -> of(screen, primary(screen, monitors));
			case Extent.Numbered(int number) -> {
				if (number > monitors.size()) {
					throw missing(screen, "monitor " + number, monitors);
				}
				yield of(screen, monitors.get(number - 1));
			}
			case Extent.Labelled(String label) -> of(screen, labelled(screen, label, monitors));
		};
	}

	private static WorkArea of(Screen screen, Monitor monitor) {
		return of(screen, monitor.bounds(), monitor.workArea());
	}

	private static WorkArea of(Screen screen, Bounds whole, Bounds free) {
		Insets taskbar = screen.taskbar();
		if (taskbar == null) {
			return new WorkArea(whole, free);
		}
		if (!taskbar.fits(whole)) {
			throw new IllegalArgumentException(
					"screen %s: its taskbar leaves nothing of %s".formatted(Place.quote(screen.name()), whole));
		}
		return new WorkArea(whole, taskbar.of(whole));
	}

	private static Monitor primary(Screen screen, List<Monitor> monitors) {
		return monitors.stream()
			.filter(Monitor::primary)
			.findFirst()
			.or(() -> monitors.stream().findFirst())
			.orElseThrow(() -> missing(screen, "primary monitor", monitors));
	}

	private static Monitor labelled(Screen screen, String label, List<Monitor> monitors) {
		List<Monitor> found = matching(monitors, (monitor) -> monitor.label().equals(label));
		if (found.isEmpty()) {
			found = matching(monitors, (monitor) -> monitor.label().equalsIgnoreCase(label));
		}
		if (found.size() > 1) {
			throw new IllegalArgumentException("screen %s: %d monitors have the label %s; expected their numbers: %s"
				.formatted(Place.quote(screen.name()), found.size(), Place.quote(label), list(monitors)));
		}
		if (found.isEmpty()) {
			throw missing(screen, "monitor " + Place.quote(label), monitors);
		}
		return found.getFirst();
	}

	private static List<Monitor> matching(List<Monitor> monitors, Predicate<Monitor> condition) {
		return monitors.stream().filter(condition).toList();
	}

	private static IllegalArgumentException missing(Screen screen, String what, List<Monitor> monitors) {
		return new IllegalArgumentException("screen %s: there is no %s; expected one of: %s"
			.formatted(Place.quote(screen.name()), what, monitors.isEmpty() ? "none detected" : list(monitors)));
	}

	private static String list(List<Monitor> monitors) {
		return IntStream.range(0, monitors.size())
			.mapToObj((index) -> "%d %s (%s%s)".formatted(index + 1, Place.quote(monitors.get(index).label()),
					monitors.get(index).bounds(), monitors.get(index).primary() ? ", primary" : ""))
			.collect(Collectors.joining(", "));
	}

}
