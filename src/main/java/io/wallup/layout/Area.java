package io.wallup.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.wallup.layout.Length.Share;

/** A part of a screen's work area, as a layout says it. */
public sealed interface Area {

	/**
	 * The bounds of this part of the work area. Edges are rounded, not sizes, so that
	 * neighbours never gap nor overlap.
	 * @throws IllegalArgumentException when nothing is left of it on a work area of that
	 * size
	 */
	default Bounds within(Bounds workArea) {
		Box box = box();
		int left = edge(box.x(), Share.NONE, workArea.width());
		int top = edge(box.y(), Share.NONE, workArea.height());
		int right = edge(box.x(), box.width(), workArea.width());
		int bottom = edge(box.y(), box.height(), workArea.height());
		if (right <= left || bottom <= top) {
			throw new IllegalArgumentException("Nothing is left of the area on a work area of %sx%s"
				.formatted(workArea.width(), workArea.height()));
		}
		return new Bounds(workArea.x() + left, workArea.y() + top, right - left, bottom - top);
	}

	/** The same part as a box. */
	Box box();

	private static int edge(Length start, Length length, int size) {
		return start.on(size).plus(length.on(size)).rounded();
	}

	/** Any box; shares and pixels may be mixed. */
	record Box(Length x, Length y, Length width, Length height) implements Area {

		@Override
		public Box box() {
			return this;
		}

		/** Whether its bounds depend on the size of the work area alone. */
		boolean shared() {
			return this.x instanceof Share && this.y instanceof Share && this.width instanceof Share
					&& this.height instanceof Share;
		}

	}

	/** Some cells of a grid; columns and rows are counted from 1. */
	record Grid(int columns, int rows, int column, int row, int columnSpan, int rowSpan) implements Area {

		public Grid {
			check("column", column, columnSpan, columns);
			check("row", row, rowSpan, rows);
		}

		private static void check(String what, int first, int span, int count) {
			if (first < 1 || span < 1 || first + span - 1 > count) {
				throw new IllegalArgumentException(
						"%s %d with span %d is not within 1 to %d".formatted(what, first, span, count));
			}
		}

		@Override
		public Box box() {
			return new Box(Share.of(this.column - 1L, this.columns), Share.of(this.row - 1L, this.rows),
					Share.of(this.columnSpan, this.columns), Share.of(this.rowSpan, this.rows));
		}

	}

	/** The areas that have a name. */
	enum Named implements Area {

		/** The whole work area. */
		FULL("full", 1, 1, 1, 1, 1, 1),
		/** The left half. */
		LEFT_HALF("left-half", 2, 1, 1, 1, 1, 1),
		/** The right half. */
		RIGHT_HALF("right-half", 2, 1, 2, 1, 1, 1),
		/** The upper half. */
		TOP_HALF("top-half", 1, 2, 1, 1, 1, 1),
		/** The lower half. */
		BOTTOM_HALF("bottom-half", 1, 2, 1, 2, 1, 1),
		/** The left third. */
		LEFT_THIRD("left-third", 3, 1, 1, 1, 1, 1),
		/** The third in the middle. */
		MIDDLE_THIRD("middle-third", 3, 1, 2, 1, 1, 1),
		/** The right third. */
		RIGHT_THIRD("right-third", 3, 1, 3, 1, 1, 1),
		/** The left and the middle third. */
		LEFT_TWO_THIRDS("left-two-thirds", 3, 1, 1, 1, 2, 1),
		/** The middle and the right third. */
		RIGHT_TWO_THIRDS("right-two-thirds", 3, 1, 2, 1, 2, 1),
		/** The upper left quarter. */
		TOP_LEFT_QUARTER("top-left-quarter", 2, 2, 1, 1, 1, 1),
		/** The upper right quarter. */
		TOP_RIGHT_QUARTER("top-right-quarter", 2, 2, 2, 1, 1, 1),
		/** The lower left quarter. */
		BOTTOM_LEFT_QUARTER("bottom-left-quarter", 2, 2, 1, 2, 1, 1),
		/** The lower right quarter. */
		BOTTOM_RIGHT_QUARTER("bottom-right-quarter", 2, 2, 2, 2, 1, 1),
		/** Half as wide and half as high, in the middle. */
		CENTRE("centre", 4, 4, 2, 2, 2, 2);

		private final String word;

		private final int columns;

		private final int rows;

		private final int column;

		private final int row;

		private final int columnSpan;

		private final int rowSpan;

		Named(String word, int columns, int rows, int column, int row, int columnSpan, int rowSpan) {
			this.word = word;
			this.columns = columns;
			this.rows = rows;
			this.column = column;
			this.row = row;
			this.columnSpan = columnSpan;
			this.rowSpan = rowSpan;
		}

		/** What files call it. */
		public String word() {
			return this.word;
		}

		@Override
		public Box box() {
			return new Grid(this.columns, this.rows, this.column, this.row, this.columnSpan, this.rowSpan).box();
		}

		/** All by what files call them; {@code center} is understood too. */
		static Map<String, Area> words() {
			Map<String, Area> words = Arrays.stream(values())
				.collect(Collectors.toMap(Named::word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
			words.put("center", CENTRE);
			return words;
		}

	}

}
