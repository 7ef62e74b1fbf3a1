package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.wallup.layout.Plan.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done to windows that stand as one plan says so that they stand as
 * another says.
 *
 * @param changes one for each window: those of the later plan in its order, then those
 * that are gone
 */
public record PlanDifference(List<Change> changes) {

	public PlanDifference {
		changes = List.copyOf(changes);
	}

	/**
	 * Compares two plans. Windows are told apart by their names: a renamed one is gone,
	 * and a new one is there.
	 * @param before how the windows stand, or nothing when none does
	 */
	public static PlanDifference between(@Nullable Plan before, Plan after) {
		Map<String, Placed> left = (before != null) ? byName(before) : new LinkedHashMap<>();
		boolean otherBrowser = before != null && !before.layout().browser().equals(after.layout().browser());
		List<Change> changes = new ArrayList<>();
		for (Placed placed : after.windows()) {
			Placed earlier = left.remove(placed.window().name());
			Kind kind = (earlier != null) ? kind(earlier, placed, otherBrowser) : Kind.NEW;
			changes.add(new Change(placed.window().name(), kind, (earlier != null) ? earlier.bounds() : null,
					placed.bounds()));
		}
		left.forEach((name, placed) -> changes.add(new Change(name, Kind.GONE, placed.bounds(), null)));
		return new PlanDifference(changes);
	}

	private static Map<String, Placed> byName(Plan plan) {
		return plan.windows()
			.stream()
			.collect(Collectors.toMap((placed) -> placed.window().name(), Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

	private static Kind kind(Placed before, Placed after, boolean otherBrowser) {
		Window one = before.window();
		Window other = after.window();
		if (otherBrowser || !Objects.equals(one.signIn(), other.signIn())) {
			return Kind.OTHER_BROWSER;
		}
		if (!one.url().equals(other.url()) || !one.afterLoad().equals(other.afterLoad())) {
			return Kind.OTHER_PAGE;
		}
		boolean same = before.bounds().equals(after.bounds()) && one.interruptions().equals(other.interruptions());
		return same ? Kind.SAME : Kind.MOVED;
	}

	/** Whether every window stays as it is. */
	public boolean none() {
		return this.changes.stream().allMatch((change) -> change.kind() == Kind.SAME);
	}

	/**
	 * What is to be done to one window.
	 *
	 * @param before where it stands, unless it is new
	 * @param after where it will stand, unless it is gone
	 */
	public record Change(String window, Kind kind, @Nullable Bounds before, @Nullable Bounds after) {

		/** Whether it stands before and after, but elsewhere. */
		public boolean moves() {
			return this.before != null && this.after != null && !this.before.equals(this.after);
		}

	}

	/** What happens to a window; of several things the one that takes most. */
	public enum Kind {

		/** Nothing. */
		SAME,
		/** It is put in its place anew, and its page is left alone. */
		MOVED,
		/** It is opened. */
		NEW,
		/** It is closed. */
		GONE,
		/** It stays open, and another page is loaded or other steps follow the load. */
		OTHER_PAGE,
		/** It is closed and opened in another browser, signed in elsewhere. */
		OTHER_BROWSER

	}

}
