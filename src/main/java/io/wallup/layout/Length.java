package io.wallup.layout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How far something is from an edge of a work area, or how wide or high it is. */
public sealed interface Length {

	/** The exact length on a work area of this width or height. */
	Share on(int size);

	/** A part of the whole: {@code 1/3}, {@code 0.5}, {@code 33%}. */
	record Share(BigInteger numerator, BigInteger denominator) implements Length {

		static final Share NONE = of(0, 1);

		static final Share WHOLE = of(1, 1);

		public Share {
			if (denominator.signum() <= 0) {
				throw new IllegalArgumentException("Denominator \"%s\"; expected at least 1".formatted(denominator));
			}
			BigInteger divisor = numerator.gcd(denominator);
			numerator = numerator.divide(divisor);
			denominator = denominator.divide(divisor);
		}

		/** So many parts of so many. */
		public static Share of(long numerator, long denominator) {
			return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
		}

		static Share of(BigDecimal number) {
			BigDecimal plain = (number.scale() < 0) ? number.setScale(0) : number;
			return new Share(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
		}

		@Override
		public Share on(int size) {
			return new Share(this.numerator.multiply(BigInteger.valueOf(size)), this.denominator);
		}

		Share plus(Share other) {
			return new Share(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
					this.denominator.multiply(other.denominator));
		}

		boolean exceeds(Share other) {
			return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator)) > 0;
		}

		/** The nearest whole number; halves go up. */
		int rounded() {
			return new BigDecimal(this.numerator.shiftLeft(1).add(this.denominator))
				.divide(new BigDecimal(this.denominator.shiftLeft(1)), 0, RoundingMode.FLOOR)
				.intValueExact();
		}

	}

	/** So many DIPs: {@code 853px}. */
	record Pixels(int count) implements Length {

		@Override
		public Share on(int size) {
			return Share.of(this.count, 1);
		}

	}

}
