package io.wallup.layout;

/**
 * How to find one element of a page: a CSS selector, or one of {@code { id, name, css,
 * xpath, text }}.
 */
public record Locator(How how, String value) {

	public Locator {
		if (value.isBlank()) {
			throw new IllegalArgumentException("A locator needs a value");
		}
	}

	public static Locator css(String selector) {
		return new Locator(How.CSS, selector);
	}

	@Override
	public String toString() {
		return (this.how == How.CSS) ? this.value : this.how.word() + " \"" + this.value + "\"";
	}

	/** The ways to find an element. */
	public enum How {

		/** By a CSS selector. */
		CSS("css"),

		/** By the {@code id} attribute. */
		ID("id"),

		/** By the {@code name} attribute. */
		NAME("name"),

		/** By an XPath 1.0 expression. */
		XPATH("xpath"),

		/**
		 * By the text that a person reads on it: the innermost visible element with this
		 * text, else containing it.
		 */
		TEXT("text"),

		/**
		 * A frame by its name, else its id, else a CSS selector: what a recipe's
		 * {@code frame: word} means.
		 */
		FRAME("frame");

		private final String word;

		How(String word) {
			this.word = word;
		}

		/** The key that says it in a file. */
		public String word() {
			return this.word;
		}

	}

}
