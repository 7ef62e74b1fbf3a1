package io.wallup.layout;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/** The shapes that layouts and recipes are made of. */
public final class Shapes {

	private static final int MOST_ITEMS = 100;

	private Shapes() {
	}

	/** Any text. */
	public static Shape<String> text(String what) {
		return TextShape.of(what, TextShape.SOMETHING, (text) -> text);
	}

	/**
	 * A name.
	 * @param what whose name, such as {@code a window}
	 */
	public static Shape<String> name(String what) {
		return nameText(what);
	}

	/** A text that matches a pattern. */
	public static Shape<String> text(String what, String pattern) {
		return TextShape.of(what, pattern, (text) -> text);
	}

	/** A text that may be or hold a secret: no mistake shows it. */
	public static Shape<String> hidden(String what, String pattern) {
		return TextShape.of(what, pattern, (text) -> text).hidden();
	}

	/** Any texts, each with a value; {@code what} says what they are. */
	public static <T> Shape<Map<String, T>> map(Shape<T> value, String what) {
		return new MapShape<>(TextShape.of(what, TextShape.SOMETHING, (text) -> text), value, what);
	}

	/** The name of a secret. What is written in its place is never shown. */
	public static Shape<String> secret() {
		return nameText("a secret (never its value)").hidden();
	}

	static TextShape<String> nameText(String what) {
		return TextShape.of("the name of %s: %s".formatted(what, Names.EXPECTED), Names.PATTERN, (name) -> {
			if (Names.reserved(name)) {
				throw new IllegalArgumentException("Windows keeps this name for a device");
			}
			if (Names.looksLikeAnother(name)) {
				throw new IllegalArgumentException("it looks like another name");
			}
			return name;
		});
	}

	/** {@code true} or {@code false}. */
	public static Shape<Boolean> flag() {
		return new FlagShape();
	}

	/** One of some words, each with what it means. */
	public static <T> Shape<T> choice(Map<String, T> words) {
		return new ChoiceShape<>(words);
	}

	/** A whole number. */
	public static Shape<Integer> whole(int least, int most) {
		return NumberShape.whole(least, most);
	}

	/** A duration within a range. */
	public static Shape<Duration> duration(Duration least, Duration most) {
		return TextShape.of("a duration from %s to %s such as 500ms, 10s, 5m or 1h".formatted(DurationText.of(least),
				DurationText.of(most)), DurationText.PATTERN, (text) -> {
					Duration duration = DurationText.parse(text);
					if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
						throw new IllegalArgumentException("out of range");
					}
					return duration;
				})
			.suggesting(DurationText::nearest)
			.examples("500ms", "10s", "5m");
	}

	/** The address of a page, as it was written; one that holds a password is refused. */
	public static Shape<String> url() {
		return new AddressShape<>(TextShape.of(WebAddress.EXPECTED, WebAddress.PATTERN, WebAddress::text)
			.suggesting(WebAddress::nearest)
			.examples("https://site.example/"), TextShape.of("an address", "\\S+", WebAddress::other));
	}

	/** The address of a site, which has an origin whatever schemes are configured. */
	public static Shape<String> site() {
		return new AddressShape<>(TextShape.of(WebAddress.EXPECTED, WebAddress.PATTERN, WebAddress::text)
			.suggesting(WebAddress::nearest)
			.examples("https://site.example/"), null);
	}

	/** An address that is asked for by this service itself. */
	public static Shape<URI> uri() {
		return new AddressShape<>(
				TextShape.of(WebAddress.EXPECTED, WebAddress.PATTERN, WebAddress::uri).suggesting(WebAddress::nearest),
				null);
	}

	/** A regular expression. */
	public static Shape<Pattern> pattern() {
		return TextShape.of("a regular expression such as \".*/home.*\"", "[\\s\\S]+", (text) -> {
			try {
				return Pattern.compile(text);
			}
			catch (PatternSyntaxException ex) {
				throw new IllegalArgumentException(ex.getDescription() + " near index " + ex.getIndex(), ex);
			}
		});
	}

	/** A list of 1 to 100 things; {@code items} names them, such as {@code steps}. */
	public static <T> Shape<List<T>> list(Shape<T> item, String items) {
		return new ListShape<>(item, items, true, MOST_ITEMS);
	}

	/** A list of at most 100 things. */
	public static <T> Shape<List<T>> listOrNone(Shape<T> item, String items) {
		return new ListShape<>(item, items, false, MOST_ITEMS);
	}

	/** A single value, or a mapping that says more. */
	public static <T> Shape<T> either(Shape<? extends T> scalar, Shape<? extends T> mapping) {
		return new EitherShape<>(scalar, mapping);
	}

	/** A shape that the JSON Schema describes once and refers to. */
	public static <T> Shape<T> named(String name, String description, Shape<T> shape) {
		return new NamedShape<>(name, description, shape);
	}

	/** The word nearest to the given one, for "did you mean". */
	public static @Nullable String nearest(String word, Collection<String> known) {
		return Nearest.to(word, known);
	}

}
