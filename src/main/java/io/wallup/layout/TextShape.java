package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A text that matches a pattern and means something. */
final class TextShape<T> implements Shape<T> {

	/** The pattern of a text that is not blank. */
	static final String SOMETHING = "[\\s\\S]*\\S[\\s\\S]*";

	private static final int LONGEST = 8_192;

	// what is longer was hardly meant to be one of ours
	private static final int LONGEST_NEARLY_RIGHT = 200;

	private final String expected;

	private final Pattern pattern;

	private final Function<String, T> meaning;

	private final Function<String, @Nullable String> suggestion;

	private final boolean hidden;

	private final List<String> examples;

	private TextShape(String expected, Pattern pattern, Function<String, T> meaning,
			Function<String, @Nullable String> suggestion, boolean hidden, List<String> examples) {
		this.expected = expected;
		this.pattern = pattern;
		this.meaning = meaning;
		this.suggestion = suggestion;
		this.hidden = hidden;
		this.examples = examples;
	}

	/**
	 * Makes one.
	 * @param expected what it is, in words
	 * @param pattern what the whole text matches; kept to what Java and JSON Schema both
	 * understand
	 * @param meaning what the text means, or an {@link IllegalArgumentException} whose
	 * message tells why it means nothing
	 */
	static <T> TextShape<T> of(String expected, String pattern, Function<String, T> meaning) {
		return new TextShape<>(expected, Pattern.compile(pattern), meaning, (wrong) -> null, false, List.of());
	}

	TextShape<T> suggesting(Function<String, @Nullable String> suggestion) {
		return new TextShape<>(this.expected, this.pattern, this.meaning, suggestion, this.hidden, this.examples);
	}

	TextShape<T> examples(String... examples) {
		return new TextShape<>(this.expected, this.pattern, this.meaning, this.suggestion, this.hidden,
				List.of(examples));
	}

	/** The same shape for values that might be a secret: no mistake shows them. */
	TextShape<T> hidden() {
		return new TextShape<>(this.expected, this.pattern, this.meaning, this.suggestion, true, this.examples);
	}

	@Override
	public @Nullable T read(Node node, Place place) {
		if (!(node instanceof Scalar scalar) || scalar.form() != Form.TEXT) {
			refuse(node, place, numberInQuotes(node));
			return null;
		}
		if (scalar.text().length() > LONGEST) {
			place.error(node, "text of %d characters".formatted(scalar.text().length()), null,
					"at most " + LONGEST + " characters", null);
			return null;
		}
		if (!this.pattern.matcher(scalar.text()).matches()) {
			refuse(node, place, suggestion(scalar));
			return null;
		}
		try {
			return this.meaning.apply(scalar.text());
		}
		catch (IllegalArgumentException ex) {
			String shown = this.hidden ? "(not shown)" : Place.quote(scalar.text());
			place.error(node, "wrong value %s: %s".formatted(shown, ex.getMessage()),
					this.hidden ? null : scalar.text(), this.expected, null);
			return null;
		}
	}

	private void refuse(Node node, Place place, @Nullable String didYouMean) {
		if (this.hidden) {
			place.wrongAndHidden(node, this.expected);
		}
		else {
			place.wrong(node, this.expected, didYouMean);
		}
	}

	private @Nullable String numberInQuotes(Node node) {
		if (!(node instanceof Scalar scalar) || scalar.form() == Form.ABSENT) {
			return null;
		}
		return this.pattern.matcher(scalar.text()).matches() ? "'" + scalar.text() + "'" : suggestion(scalar);
	}

	private @Nullable String suggestion(Scalar scalar) {
		return (scalar.text().length() <= LONGEST_NEARLY_RIGHT) ? this.suggestion.apply(scalar.text()) : null;
	}

	@Override
	public String expected() {
		return this.expected;
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "string");
		schema.put("pattern", switch (this.pattern.pattern()) {
			case SOMETHING -> "\\S";
			case Names.PATTERN -> "^" + Names.SCHEMA_PATTERN + "$";
			case String other -> "^(?:" + other + ")$";
		});
		if (!this.examples.isEmpty()) {
			schema.put("examples", this.examples);
		}
		return schema;
	}

}
