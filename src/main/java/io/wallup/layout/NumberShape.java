package io.wallup.layout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A number within a range. */
final class NumberShape<T> implements Shape<T> {

	private static final int LONGEST = 20;

	private final BigDecimal least;

	private final BigDecimal most;

	private final boolean whole;

	private final Function<BigDecimal, T> meaning;

	private NumberShape(BigDecimal least, BigDecimal most, boolean whole, Function<BigDecimal, T> meaning) {
		this.least = least;
		this.most = most;
		this.whole = whole;
		this.meaning = meaning;
	}

	static NumberShape<Integer> whole(int least, int most) {
		return new NumberShape<>(BigDecimal.valueOf(least), BigDecimal.valueOf(most), true, BigDecimal::intValueExact);
	}

	static NumberShape<BigDecimal> decimal(String least, String most) {
		return new NumberShape<>(new BigDecimal(least), new BigDecimal(most), false, Function.identity());
	}

	@Override
	public @Nullable T read(Node node, Place place) {
		BigDecimal number = number(node);
		if (number == null || !inRange(number)) {
			place.wrong(node, expected(), this.whole ? null : nearest(node));
			return null;
		}
		return this.meaning.apply(number);
	}

	private @Nullable BigDecimal number(Node node) {
		// a written exponent may stand for more digits than there is memory
		if (!(node instanceof Scalar scalar) || scalar.form() != Form.NUMBER || scalar.text().length() > LONGEST
				|| !scalar.text().matches(this.whole ? "-?\\d+" : "-?\\d+(\\.\\d*)?")) {
			return null;
		}
		return new BigDecimal(scalar.text());
	}

	private boolean inRange(BigDecimal number) {
		return number.compareTo(this.least) >= 0 && number.compareTo(this.most) <= 0;
	}

	/** What somebody meant who wrote a percentage or a decimal comma. */
	private @Nullable String nearest(Node node) {
		if (!(node instanceof Scalar scalar) || !scalar.text().matches("[0-9]{1,9}([.,][0-9]{1,9})? ?%?")) {
			return null;
		}
		BigDecimal number = new BigDecimal(scalar.text().replace(',', '.').replaceAll("[ %]", ""));
		BigDecimal meant = scalar.text().endsWith("%") ? number.movePointLeft(2) : number;
		return inRange(meant) ? meant.stripTrailingZeros().toPlainString() : null;
	}

	@Override
	public String expected() {
		return "%s from %s to %s".formatted(this.whole ? "a whole number" : "a number", this.least, this.most);
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", this.whole ? "integer" : "number");
		schema.put("minimum", this.least);
		schema.put("maximum", this.most);
		return schema;
	}

}
