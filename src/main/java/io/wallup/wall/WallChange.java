package io.wallup.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.wallup.browser.Page;
import io.wallup.layout.PlanDifference;
import io.wallup.layout.PlanDifference.Change;
import io.wallup.layout.PlanDifference.Kind;
import io.wallup.wall.WallContent.Seat;
import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Brings a standing wall from one content to another: what only moved is moved, what is
 * new is opened, what is gone is closed, and what can stay is left alone. Windows that
 * have failed are tried again.
 */
final class WallChange {

	private final LiveWall wall;

	private final WallContent before;

	private final WallContent after;

	private final Map<String, Kind> kinds;

	private final List<Seat> gone;

	private final List<Seat> touched;

	private final Set<WallWindow> failed;

	/** Pages that were taken away from their windows, with the group they belonged to. */
	private final Map<Page, WindowGroup> leftOver = new LinkedHashMap<>();

	WallChange(LiveWall wall, WallContent after) {
		this.wall = wall;
		this.before = wall.content();
		this.after = after;
		this.kinds = PlanDifference.between(this.before.plan(), after.plan())
			.changes()
			.stream()
			.collect(Collectors.toMap(Change::window, Change::kind));
		this.gone = this.before.seats().stream().filter((seat) -> kind(seat) == Kind.GONE).toList();
		this.failed = after.windows()
			.stream()
			.filter((window) -> window.state() == WindowState.FAILED)
			.collect(Collectors.toSet());
		this.touched = after.seats()
			.stream()
			.filter((seat) -> kind(seat) != Kind.SAME || this.failed.contains(seat.window()))
			.toList();
	}

	private Kind kind(Seat seat) {
		return this.kinds.getOrDefault(seat.window().name(), Kind.SAME);
	}

	/**
	 * Looks whether it may begin.
	 * @throws WallException when something else is being done to a window
	 */
	void refuseUnsettled() {
		this.touched.forEach(this::refuseUnsettled);
	}

	/** Begins the run; nobody else begins anything with the wall meanwhile. */
	void begin() {
		Set<WallWindow> worked = this.touched.stream().map(Seat::window).collect(Collectors.toSet());
		List<WallWindow> untouched = this.after.windows()
			.stream()
			.filter((window) -> !worked.contains(window) && window.state().settled())
			.toList();
		this.wall.become(this.after,
				this.before.groups().stream().filter((group) -> !this.after.groups().contains(group)));
		this.after.seats().forEach(Seat::take);
		this.gone.forEach((seat) -> seat.window()
			.assign(new WallWindow.Duty(seat.duty().placed(), this.after.run(), seat.duty().session())));
		this.after.run().begin(this.after.windows(), untouched);
		this.gone.forEach((seat) -> seat.window().close());
		this.touched.stream()
			.filter((seat) -> kind(seat) != Kind.NEW)
			.forEach((seat) -> seat.window().beginRecovery(why(kind(seat))));
		this.after.run().endIfSettled();
	}

	private void refuseUnsettled(Seat seat) {
		WindowState state = seat.window().state();
		if (kind(seat) != Kind.NEW && !state.settled()) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" is %s; the layout can be applied once it is up or failed"
						.formatted(seat.window().name(), state));
		}
	}

	private static String why(Kind kind) {
		return switch (kind) {
			case MOVED -> "moved by its layout";
			case OTHER_PAGE -> "another page by its layout";
			case OTHER_BROWSER -> "another browser by its layout";
			default -> "tried again";
		};
	}

	/** Does what has begun, on threads of its own. */
	void start() {
		this.gone.forEach((seat) -> leave(seat.window(), seat.group()));
		this.touched.stream()
			.filter((seat) -> kind(seat) == Kind.OTHER_BROWSER)
			.forEach((seat) -> leave(seat.window(), groupBefore(seat)));
		Map<String, Thread> closing = this.before.groups()
			.stream()
			.filter((group) -> !this.after.groups().contains(group))
			.collect(Collectors.toMap(WindowGroup::name,
					(group) -> Thread.ofVirtual().name("closing").start(() -> this.wall.leave(group)),
					(one, other) -> one));
		Map<WindowGroup, List<Seat>> work = this.touched.stream()
			.collect(Collectors.groupingBy(Seat::group, LinkedHashMap::new, Collectors.toList()));
		this.after.groups()
			.forEach((group) -> Thread.ofVirtual()
				.name("change-" + group.name())
				.start(() -> change(group, work.getOrDefault(group, List.of()), closing.get(group.name()))));
	}

	private @Nullable WindowGroup groupBefore(Seat seat) {
		return this.before.seat(seat.window().name()).map(Seat::group).orElse(null);
	}

	private void leave(WallWindow window, @Nullable WindowGroup group) {
		Page page = window.release();
		// the others end with their browser
		if (page != null && group != null && this.after.groups().contains(group)) {
			this.leftOver.put(page, group);
		}
	}

	/**
	 * Changes the windows of a group.
	 * @param sameProfile closes the browser whose profile folder the group takes over
	 */
	private void change(WindowGroup group, List<Seat> seats, @Nullable Thread sameProfile) {
		if (sameProfile != null) {
			LiveWall.await(sameProfile);
		}
		Set<WallWindow> staying = this.after.windowsOf(group)
			.stream()
			.filter((window) -> window.livePage() != null)
			.collect(Collectors.toSet());
		List<Page> closed = this.leftOver.entrySet()
			.stream()
			.filter((each) -> each.getValue() == group)
			.map(Map.Entry::getKey)
			.toList();
		if (!staying.isEmpty()) {
			closed.forEach(WindowGroup::closeQuietly);
		}
		List<Thread> threads = new ArrayList<>();
		List<WallWindow> opened = new ArrayList<>();
		for (Seat seat : seats) {
			WallWindow window = seat.window();
			if (window.page() == null) {
				opened.add(window);
			}
			else if (!staying.contains(window) || kind(seat) == Kind.SAME) {
				threads.add(begin(window, group::restart));
			}
			else if (kind(seat) == Kind.MOVED && !this.failed.contains(window)) {
				threads.add(begin(window, group::place));
			}
			else {
				threads.add(begin(window, group::reload));
			}
		}
		threads.addAll(group.bringUp(opened));
		if (staying.isEmpty()) {
			// a browser ends with its last window, and these were all it had
			threads.forEach(LiveWall::await);
			closed.forEach(WindowGroup::closeQuietly);
		}
	}

	private static Thread begin(WallWindow window, Consumer<WallWindow> work) {
		return Thread.ofVirtual().name("window-" + window.name()).start(() -> work.accept(window));
	}

}
