package io.wallup.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.wallup.layout.Length.Share;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for two edges of a box in one direction, in the way in which the author
 * says lengths.
 *
 * @param start how far the first edge is, as it was written, if it was
 * @param length how far the second is from the first, as it was written
 * @param otherwise the way to say lengths when these show none
 */
record LengthWords(@Nullable String start, @Nullable String length, @Nullable Way otherwise) {

	private static final int LARGEST_DENOMINATOR = 12;

	private static final int FEWEST_DIGITS = 2;

	/** The way to say lengths that the first of these shows; 0 and 1 show none. */
	static @Nullable Way way(@Nullable String... lengths) {
		return Stream.of(lengths).<Way>mapMulti((length, ways) -> {
			Way way = (length != null) ? wayOf(length) : null;
			if (way != null) {
				ways.accept(way);
			}
		}).findFirst().orElse(null);
	}

	private static @Nullable Way wayOf(String length) {
		if (length.endsWith("px")) {
			return Way.PIXELS;
		}
		if (length.endsWith("%")) {
			return Way.PERCENT;
		}
		if (length.contains("/")) {
			return Way.FRACTION;
		}
		return length.contains(".") ? Way.NUMBER : null;
	}

	/** The words for these edges on a work area of this width or height. */
	Pair of(int first, int second, int size) {
		Way startWay = orFraction(way(this.start, this.length));
		Way lengthWay = orFraction(way(this.length, this.start));
		for (String candidate : starts(startWay, first, size)) {
			Length parsed = parsed(candidate);
			if (parsed.on(size).rounded() != first) {
				continue;
			}
			for (String more : lengths(lengthWay, parsed, second, size)) {
				Length length = parsed(more);
				if (parsed.on(size).plus(length.on(size)).rounded() == second && fits(parsed, length)) {
					return new Pair(candidate, more);
				}
			}
		}
		return new Pair(first + "px", (second - first) + "px");
	}

	private Way orFraction(@Nullable Way way) {
		if (way != null) {
			return way;
		}
		return (this.otherwise != null) ? this.otherwise : Way.FRACTION;
	}

	// the reader refuses shares that reach beyond the screen, or of nothing
	private static boolean fits(Length start, Length length) {
		if (length instanceof Share share && share.numerator().signum() == 0) {
			return false;
		}
		return !(start instanceof Share first && length instanceof Share more && first.plus(more).exceeds(Share.WHOLE));
	}

	private List<String> starts(Way way, int edge, int size) {
		List<String> words = new ArrayList<>();
		words.add((this.start != null) ? this.start : "0");
		words.addAll(way.words((double) edge / size, this.start));
		words.add(edge + "px");
		return words;
	}

	private List<String> lengths(Way way, Length start, int end, int size) {
		Share from = start.on(size);
		double begin = from.numerator().doubleValue() / from.denominator().doubleValue();
		List<String> words = new ArrayList<>();
		if (this.length != null) {
			words.add(this.length);
		}
		words.addAll(way.words((end - begin) / size, this.length));
		words.add((end - from.rounded()) + "px");
		return words;
	}

	private static Length parsed(String text) {
		Form form = (text.matches("[0-9.]+") && !text.startsWith(".")) ? Form.NUMBER : Form.TEXT;
		Length length = LengthShape.length(new Scalar(1, 1, text, form));
		if (length == null) {
			throw new IllegalArgumentException("No length: " + Place.quote(text));
		}
		return length;
	}

	/** A way to say a length. */
	enum Way {

		FRACTION {
			@Override
			Stream<String> exact(double part, @Nullable String before) {
				return IntStream.concat(IntStream.rangeClosed(1, LARGEST_DENOMINATOR), denominator(before))
					.boxed()
					.flatMap((denominator) -> near(part * denominator).filter((count) -> count <= denominator)
						.mapToObj((count) -> ((count == 0) || (denominator == 1)) ? Long.toString(count)
								: count + "/" + denominator));
			}

			private IntStream denominator(@Nullable String before) {
				return (before != null && before.contains("/"))
						? IntStream.of(Integer.parseInt(before.substring(before.indexOf('/') + 1))) : IntStream.empty();
			}
		},

		NUMBER {
			@Override
			Stream<String> exact(double part, @Nullable String before) {
				int digits = (before != null && before.contains(".")) ? before.length() - before.indexOf('.') - 1 : 0;
				return Stream.concat(
						IntStream.rangeClosed(0, Math.max(FEWEST_DIGITS, digits))
							.boxed()
							.flatMap((scale) -> near(part * Math.pow(10, scale)).filter((count) -> count >= 0)
								.mapToObj((count) -> BigDecimal.valueOf(count, scale))
								.filter((number) -> number.compareTo(BigDecimal.ONE) <= 0)
								.map((number) -> (number.signum() == 0) ? "0" : number.toPlainString())),
						FRACTION.exact(part, null));
			}
		},

		PERCENT {
			@Override
			Stream<String> exact(double part, @Nullable String before) {
				return Stream.concat(near(part * 100).filter((count) -> count <= 100).mapToObj((count) -> count + "%"),
						FRACTION.exact(part, null));
			}
		},

		PIXELS {
			@Override
			Stream<String> exact(double part, @Nullable String before) {
				return Stream.empty();
			}
		};

		/** Words for a part of the whole, of which some are right after rounding. */
		abstract Stream<String> exact(double part, @Nullable String before);

		List<String> words(double part, @Nullable String before) {
			return exact(part, before).distinct().toList();
		}

		private static LongStream near(double count) {
			long nearest = Math.round(count);
			return LongStream.of(nearest, nearest - 1, nearest + 1).filter((near) -> near >= 0);
		}

	}

	/** The words for both. */
	record Pair(String start, String length) {
	}

}
