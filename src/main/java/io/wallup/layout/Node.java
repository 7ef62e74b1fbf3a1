package io.wallup.layout;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file and where it stands; line and column are counted from 1. */
public sealed interface Node {

	/** The line, from 1. */
	int line();

	/** The column, from 1. */
	int column();

	/** What it is, in words. */
	String kind();

	/**
	 * A single value.
	 *
	 * @param text the value as written, without quotes; for an absent value the comment
	 * that stands in its place, if any
	 */
	record Scalar(int line, int column, String text, Form form) implements Node {

		@Override
		public String kind() {
			return this.form.words;
		}

	}

	/** What a scalar is in YAML 1.2. */
	enum Form {

		/** In quotes, or nothing else. */
		TEXT("a text"),
		/** A number without quotes. */
		NUMBER("a number"),
		/** {@code true} or {@code false} without quotes. */
		FLAG("true or false"),
		/** Nothing, or {@code null}. */
		ABSENT("no value");

		private final String words;

		Form(String words) {
			this.words = words;
		}

	}

	/** A list. */
	record Sequence(int line, int column, List<Node> items) implements Node {

		public Sequence {
			items = List.copyOf(items);
		}

		@Override
		public String kind() {
			return "a list";
		}

	}

	/** Keys and their values, in the order of the file and without duplicates. */
	record Mapping(int line, int column, List<Entry> entries) implements Node {

		public Mapping {
			entries = List.copyOf(entries);
		}

		@Override
		public String kind() {
			return "a mapping";
		}

		/** The entry with this key. */
		public Optional<Entry> find(String key) {
			return this.entries.stream().filter((entry) -> entry.key().text().equals(key)).findFirst();
		}

	}

	/** A key of a mapping and its value. */
	record Entry(Scalar key, Node value) {
	}

	/** What has been told as a mistake already and is not looked at again. */
	record Refused(int line, int column) implements Node {

		@Override
		public String kind() {
			return "refused";
		}

	}

}
