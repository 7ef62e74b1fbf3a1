package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * What differs between two texts, line by line; line ends are left aside.
 *
 * @param hunks the places that differ, each with some lines around it; none when the
 * texts are equal
 */
public record LineDifference(List<Hunk> hunks) {

	private static final int AROUND = 3;

	// more than that differs in no two versions of a file that somebody has edited
	private static final int MOST_COMPARED = 4_000;

	public LineDifference {
		hunks = List.copyOf(hunks);
	}

	/** Compares two texts. */
	public static LineDifference between(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		List<Change> changes = changes(old, now);
		List<Hunk> hunks = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= changes.size(); i++) {
			if (i == changes.size() || changes.get(i).before - changes.get(i - 1).beforeEnd > 2 * AROUND) {
				hunks.add(hunk(changes.subList(from, i), old, now));
				from = i;
			}
		}
		return new LineDifference(hunks);
	}

	private static List<Change> changes(List<String> old, List<String> now) {
		int start = 0;
		int most = Math.min(old.size(), now.size());
		while (start < most && old.get(start).equals(now.get(start))) {
			start++;
		}
		int end = 0;
		while (end < most - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
			end++;
		}
		List<String> gone = old.subList(start, old.size() - end);
		List<String> come = now.subList(start, now.size() - end);
		if (gone.isEmpty() && come.isEmpty()) {
			return List.of();
		}
		if (gone.size() + come.size() > MOST_COMPARED) {
			return List.of(new Change(start, start + gone.size(), start, start + come.size()));
		}
		List<Change> changes = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(gone, come, new MyersDiffWithLinearSpace<>()).getDeltas()) {
			Change next = Change.of(delta, start);
			if (!changes.isEmpty() && changes.getLast().meets(next)) {
				next = changes.removeLast().with(next);
			}
			changes.add(next);
		}
		return changes;
	}

	private static Hunk hunk(List<Change> changes, List<String> old, List<String> now) {
		List<Line> lines = new ArrayList<>();
		int before = Math.max(0, changes.getFirst().before - AROUND);
		int at = before;
		for (Change change : changes) {
			add(lines, Kind.SAME, old.subList(at, change.before));
			add(lines, Kind.GONE, old.subList(change.before, change.beforeEnd));
			add(lines, Kind.NEW, now.subList(change.after, change.afterEnd));
			at = change.beforeEnd;
		}
		add(lines, Kind.SAME, old.subList(at, Math.min(old.size(), at + AROUND)));
		int after = changes.getFirst().after - (changes.getFirst().before - before);
		return new Hunk(before + 1, after + 1, lines);
	}

	private static void add(List<Line> lines, Kind kind, List<String> texts) {
		texts.forEach((text) -> lines.add(new Line(kind, text)));
	}

	/**
	 * A place that differs.
	 *
	 * @param before the number of its first line in the first text, from 1
	 * @param after the number of its first line in the second text, from 1
	 */
	public record Hunk(int before, int after, List<Line> lines) {

		public Hunk {
			lines = List.copyOf(lines);
		}

	}

	/** A line of a place that differs, without its line end. */
	public record Line(Kind kind, String text) {
	}

	/** In which of the texts a line is. */
	public enum Kind {

		/** In both. */
		SAME,
		/** In the first only. */
		GONE,
		/** In the second only. */
		NEW

	}

	/** Lines that were replaced, from 0; the ends are not included. */
	private record Change(int before, int beforeEnd, int after, int afterEnd) {

		boolean meets(Change next) {
			return this.beforeEnd == next.before && this.afterEnd == next.after;
		}

		Change with(Change next) {
			return new Change(this.before, next.beforeEnd, this.after, next.afterEnd);
		}

		static Change of(AbstractDelta<String> delta, int first) {
			int before = first + delta.getSource().getPosition();
			int after = first + delta.getTarget().getPosition();
			return new Change(before, before + delta.getSource().size(), after, after + delta.getTarget().size());
		}

	}

}
