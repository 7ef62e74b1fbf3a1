package io.wallup.layout;

import java.util.List;
import java.util.Set;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Refused;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;

/** Whether two texts of a layout say the same but for what was edited. */
final class SameTree {

	private final Set<String> edited;

	/**
	 * Makes one.
	 * @param edited the keys of windows that may differ
	 */
	SameTree(List<String> edited) {
		this.edited = Set.copyOf(edited);
	}

	/** Whether all but the windows is the same, and the windows that are in both. */
	boolean of(ParsedText before, ParsedText after) {
		return entries(before.root(), Set.of("windows")).equals(entries(after.root(), Set.of("windows")))
				&& windows(before, after);
	}

	private boolean windows(ParsedText before, ParsedText after) {
		Sequence old = before.list();
		Sequence now = after.list();
		if (old == null || now == null) {
			return true;
		}
		List<Object> kept = plain(old);
		List<Object> found = plain(now);
		return (found.size() < kept.size()) ? isWithin(found, kept) : isWithin(kept, found);
	}

	/** Whether the longer list is the shorter one with at most one item more. */
	private static boolean isWithin(List<Object> shorter, List<Object> longer) {
		int index = 0;
		while (index < shorter.size() && shorter.get(index).equals(longer.get(index))) {
			index++;
		}
		int more = longer.size() - shorter.size();
		return more <= 1 && shorter.subList(index, shorter.size()).equals(longer.subList(index + more, longer.size()));
	}

	private List<Object> plain(Sequence windows) {
		return windows.items()
			.stream()
			.<Object>map((item) -> (item instanceof Mapping window) ? entries(window, this.edited) : plain(item))
			.toList();
	}

	private static List<Object> entries(@Nullable Mapping mapping, Set<String> except) {
		return (mapping != null) ? mapping.entries()
			.stream()
			.filter((entry) -> !except.contains(entry.key().text()))
			.map(SameTree::plain)
			.toList() : List.of();
	}

	private static Object plain(Entry entry) {
		return List.of(entry.key().text(), plain(entry.value()));
	}

	private static Object plain(Node node) {
		return switch (node) {
			case Scalar scalar -> List.of(scalar.form(), scalar.text());
			case Sequence sequence -> sequence.items().stream().map(SameTree::plain).toList();
			case Mapping mapping -> entries(mapping, Set.of());
			case Refused refused -> refused.kind();
		};
	}

}
