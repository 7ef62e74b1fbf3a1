package io.wallup.layout;

import java.util.regex.Pattern;

/** Something to be seen on a page that tells in what state it is. */
public sealed interface Sign {

	/** The address of the top page matches the whole of this regular expression. */
	record UrlMatches(Pattern pattern) implements Sign {

		@Override
		public String toString() {
			return "url matches \"" + this.pattern + "\"";
		}

	}

	/** The element is there and visible. */
	record Element(Locator locator) implements Sign {

		@Override
		public String toString() {
			return "element " + this.locator;
		}

	}

	/** The title of the top page contains this. */
	record Title(String title) implements Sign {

		@Override
		public String toString() {
			return "title contains \"" + this.title + "\"";
		}

	}

	/** The visible text of the page contains this. */
	record Text(String text) implements Sign {

		@Override
		public String toString() {
			return "text \"" + this.text + "\"";
		}

	}

}
