package io.wallup.layout;

import java.util.List;

import io.wallup.layout.Area.Box;
import io.wallup.layout.Area.Grid;
import io.wallup.layout.Length.Pixels;
import io.wallup.layout.Length.Share;
import io.wallup.layout.VariantShape.Variant;
import org.jspecify.annotations.Nullable;

/** How layouts say which part of a screen a window takes. */
final class AreaShapes {

	private static final int MOST_CELLS = 100;

	private static final Shape<Length> LENGTH = Shapes.named("length",
			"A part of the screen's width or height: 1/3, 0.5, 33%; or pixels (DIPs): 853px.", new LengthShape());

	private static final Key<Length> X = Key
		.optional("x", LENGTH, "How far the left edge is from the left of the work area.")
		.orElse(Share.NONE, 0);

	private static final Key<Length> Y = Key
		.optional("y", LENGTH, "How far the top edge is from the top of the work area.")
		.orElse(Share.NONE, 0);

	private static final Key<Length> WIDTH = Key.required("width", LENGTH, "How wide it is.");

	private static final Key<Length> HEIGHT = Key.required("height", LENGTH, "How high it is.");

	private static final Key<Integer> COLUMNS = count("columns", "How many columns the grid has.");

	private static final Key<Integer> ROWS = count("rows", "How many rows the grid has.");

	private static final Key<Integer> COLUMN = count("column", "The first column that is taken, from 1.");

	private static final Key<Integer> ROW = count("row", "The first row that is taken, from 1.");

	private static final Key<Integer> COLUMN_SPAN = count("column-span", "How many columns are taken.");

	private static final Key<Integer> ROW_SPAN = count("row-span", "How many rows are taken.");

	private static final Variant<Area> GRID = new Variant<>(
			List.of("columns", "rows", "column", "row", "column-span", "row-span"),
			ObjectShape.of("a grid", COLUMNS, ROWS, COLUMN, ROW, COLUMN_SPAN, ROW_SPAN).notEmpty(), AreaShapes::grid);

	private static final Variant<Area> BOX = new Variant<>(List.of("x", "y", "width", "height"),
			ObjectShape.of("a box", X, Y, WIDTH, HEIGHT), AreaShapes::box);

	static final Shape<Area> AREA = Shapes.named("area",
			"The part of the screen's work area (the screen less its taskbar) that the window takes.", Shapes
				.either(Shapes.choice(Area.Named.words()), new VariantShape<>("a grid or a box", List.of(GRID, BOX))));

	private AreaShapes() {
	}

	private static Key<Integer> count(String name, String description) {
		return Key.optional(name, Shapes.whole(1, MOST_CELLS), description).orElse(1, 1);
	}

	private static @Nullable Area grid(Values values) {
		boolean columnsFit = fits(values, COLUMN, COLUMN_SPAN, COLUMNS);
		boolean rowsFit = fits(values, ROW, ROW_SPAN, ROWS);
		if (!columnsFit || !rowsFit) {
			return null;
		}
		return new Grid(values.get(COLUMNS), values.get(ROWS), values.get(COLUMN), values.get(ROW),
				values.get(COLUMN_SPAN), values.get(ROW_SPAN));
	}

	private static boolean fits(Values values, Key<Integer> first, Key<Integer> span, Key<Integer> count) {
		int last = values.get(first) + values.get(span) - 1;
		if (last <= values.get(count)) {
			return true;
		}
		Key<Integer> wrong = values.has(first) ? first : span;
		values.reject(wrong, "%s %d is not in the grid".formatted(first, last), String.valueOf(values.get(wrong)),
				"%s 1 to %d".formatted(first, values.get(count)), null);
		return false;
	}

	private static @Nullable Area box(Values values) {
		boolean widthFits = fits(values, X, WIDTH);
		boolean heightFits = fits(values, Y, HEIGHT);
		return (widthFits && heightFits) ? new Box(values.get(X), values.get(Y), values.get(WIDTH), values.get(HEIGHT))
				: null;
	}

	private static boolean fits(Values values, Key<Length> start, Key<Length> length) {
		if (none(values.get(length))) {
			values.reject(length, "nothing is left of the window", "more than 0");
			return false;
		}
		if (values.get(start) instanceof Share first && values.get(length) instanceof Share more
				&& first.plus(more).exceeds(Share.WHOLE)) {
			values.reject(length, "%s and %s reach beyond the screen".formatted(start, length),
					"at most the whole screen together");
			return false;
		}
		return true;
	}

	private static boolean none(Length length) {
		return switch (length) {
			case Share share -> share.numerator().signum() == 0;
			case Pixels pixels -> pixels.count() == 0;
		};
	}

}
