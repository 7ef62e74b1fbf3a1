package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Area.Grid;
import io.wallup.layout.Area.Named;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that say bounds on a work area exactly, as near as possible to those
 * that the author has used.
 */
sealed interface AreaWords {

	/** The defaults of the keys of grids and boxes. */
	Map<String, String> DEFAULTS = Map.of("columns", "1", "rows", "1", "column", "1", "row", "1", "column-span", "1",
			"row-span", "1", "x", "0", "y", "0");

	/**
	 * Finds them, or nothing when there are none.
	 * @param before what the author said
	 * @param written how the author wrote it: the values of the keys of a box
	 */
	static Optional<AreaWords> of(Area before, Map<String, String> written, Bounds wanted, Bounds free) {
		int left = wanted.x() - free.x();
		int top = wanted.y() - free.y();
		if (left < 0 || top < 0) {
			return Optional.empty();
		}
		AreaWords words = switch (before) {
			case Named _ ->
				named(wanted, free).or(() -> grid(null, wanted, free)).orElseGet(() -> pixels(left, top, wanted));
			case Grid grid -> grid(grid, wanted, free).orElseGet(() -> pixels(left, top, wanted));
			case Area.Box _ -> box(written, left, top, wanted, free);
		};
		return Optional.of(words);
	}

	/** The words as the value of a key. */
	default String text(YamlWriter writer) {
		return switch (this) {
			case Same _ -> "";
			case Word(String word) -> word;
			case Keys(Map<String, String> values) -> writer.mapping(values);
		};
	}

	private static Optional<AreaWords> named(Bounds wanted, Bounds free) {
		for (Named named : Named.values()) {
			if (says(named, wanted, free)) {
				return Optional.of(new Word(named.word()));
			}
		}
		return Optional.empty();
	}

	private static boolean says(Area area, Bounds wanted, Bounds free) {
		try {
			return area.within(free).equals(wanted);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static Optional<AreaWords> grid(@Nullable Grid before, Bounds wanted, Bounds free) {
		Cells columns = Cells.of((before != null) ? before.columns() : 1, wanted.x() - free.x(), wanted.width(),
				free.width());
		Cells rows = Cells.of((before != null) ? before.rows() : 1, wanted.y() - free.y(), wanted.height(),
				free.height());
		if (columns == null || rows == null) {
			return Optional.empty();
		}
		Map<String, String> values = new LinkedHashMap<>();
		if (before != null || columns.count() > 1) {
			values.put("columns", Integer.toString(columns.count()));
		}
		if (before != null || rows.count() > 1) {
			values.put("rows", Integer.toString(rows.count()));
		}
		if (before != null || columns.count() > 1) {
			values.put("column", Integer.toString(columns.first()));
		}
		if (before != null || rows.count() > 1) {
			values.put("row", Integer.toString(rows.first()));
		}
		if (columns.span() > 1) {
			values.put("column-span", Integer.toString(columns.span()));
		}
		if (rows.span() > 1) {
			values.put("row-span", Integer.toString(rows.span()));
		}
		return Optional.of(new Keys(values));
	}

	private static AreaWords pixels(int left, int top, Bounds wanted) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("x", left + "px");
		values.put("y", top + "px");
		values.put("width", wanted.width() + "px");
		values.put("height", wanted.height() + "px");
		return new Keys(values);
	}

	private static AreaWords box(Map<String, String> written, int left, int top, Bounds wanted, Bounds free) {
		LengthWords across = new LengthWords(written.get("x"), written.get("width"),
				LengthWords.way(written.get("y"), written.get("height")));
		LengthWords down = new LengthWords(written.get("y"), written.get("height"),
				LengthWords.way(written.get("x"), written.get("width")));
		Map<String, String> values = new LinkedHashMap<>();
		LengthWords.Pair x = across.of(left, left + wanted.width(), free.width());
		LengthWords.Pair y = down.of(top, top + wanted.height(), free.height());
		values.put("x", x.start());
		values.put("y", y.start());
		values.put("width", x.length());
		values.put("height", y.length());
		return new Keys(values);
	}

	/** Those that are there already. */
	record Same() implements AreaWords {
	}

	/** A named area. */
	record Word(String word) implements AreaWords {
	}

	/** A grid or a box; what has its default may be left out where it was. */
	record Keys(Map<String, String> values) implements AreaWords {
	}

	/** Some columns or rows of a grid. */
	record Cells(int count, int first, int span) {

		private static final int MOST = 12;

		/** The cells between two edges: of as many as there were, else of the fewest. */
		static @Nullable Cells of(int before, int start, int length, int size) {
			Cells cells = among(before, start, start + length, size);
			for (int count = 1; cells == null && count <= MOST; count++) {
				cells = among(count, start, start + length, size);
			}
			return cells;
		}

		private static @Nullable Cells among(int count, int start, int end, int size) {
			int first = Math.toIntExact(Math.round((double) start * count / size));
			int last = Math.toIntExact(Math.round((double) end * count / size));
			return (first < last && last <= count && edge(first, count, size) == start
					&& edge(last, count, size) == end) ? new Cells(count, first + 1, last - first) : null;
		}

		private static int edge(int number, int count, int size) {
			return Length.Share.of(number, count).on(size).rounded();
		}

	}

}
