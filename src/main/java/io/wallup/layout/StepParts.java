package io.wallup.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.wallup.layout.Locator.How;
import io.wallup.layout.Step.Value;
import io.wallup.layout.VariantShape.Variant;
import org.jspecify.annotations.Nullable;

/** What stands behind the verbs of steps. */
final class StepParts {

	private static final Key<Locator> INTO = Key.required("into", PageShapes.locator(),
			"The field that is typed into.");

	private static final Key<String> SECRET = Key.required("secret", Shapes.secret(),
			"The name of a secret; never the secret itself.");

	private static final Key<String> TEXT = Key.required("text", Shapes.text("a text that is no secret"),
			"A text that everybody may read.");

	static final Shape<Typed> TYPED = new HiddenShape<>(new VariantShape<>("what is typed",
			List.of(new Variant<>(List.of("secret"), ObjectShape.of("what is typed", INTO, SECRET),
					(values) -> new Typed(values.get(INTO), new Value.Secret(values.get(SECRET)))),
					new Variant<>(List.of("text"), ObjectShape.of("what is typed", INTO, TEXT),
							(values) -> new Typed(values.get(INTO), new Value.Text(values.get(TEXT)))))));

	static final Shape<Value.Secret> SECRET_VALUE = new HiddenShape<>(
			ObjectShape.of("a secret", SECRET).as((values) -> new Value.Secret(values.get(SECRET))));

	static final Shape<Value> VALUE = new HiddenShape<>(new VariantShape<>("a secret or a text",
			List.of(new Variant<>(List.of("secret"), ObjectShape.of("a secret", SECRET),
					(values) -> new Value.Secret(values.get(SECRET))),
					new Variant<>(List.of("text"), ObjectShape.of("a text", TEXT),
							(values) -> new Value.Text(values.get(TEXT))))));

	static final Shape<Password> PASSWORD = new HiddenShape<>(ObjectShape.of("a one-time password", INTO, SECRET)
		.as((values) -> new Password(values.get(INTO), values.get(SECRET))));

	private static final Key<Locator> SELECT_IN = Key.required("in", PageShapes.locator(), "The select element.");

	private static final Key<String> OPTION = Key.required("option", Shapes.text("the text or value of an option"),
			"The text or value of the option.");

	static final Shape<Selected> SELECTED = ObjectShape.of("what is selected", SELECT_IN, OPTION)
		.as((values) -> new Selected(values.get(SELECT_IN), values.get(OPTION)));

	static final Shape<Framed> FRAME = Shapes.either(
			TextShape.of("top, or the name or id of a frame", TextShape.SOMETHING, StepParts::frame),
			mapped(PageShapes.LOCATOR_MAPPING, Framed::new));

	private static final TextShape<String> PRESSED = TextShape
		.of("a key such as Enter, Tab, Escape or ArrowDown, or one character",
				"(?:" + String.join("|", KeyNames.ALL) + "|.)", (key) -> key)
		.suggesting(KeyNames::nearest)
		.examples("Enter", "Tab", "Escape");

	private static final Key<String> KEY = Key.required("key", PRESSED, "The key.");

	private static final Key<Locator> PRESS_IN = Key.optional("in", PageShapes.locator(),
			"The element that gets the key; where the focus is when it is not said.");

	static final Shape<KeyPress> PRESS = Shapes.either(mapped(PRESSED, (key) -> new KeyPress(key, null)),
			ObjectShape.of("a key press", KEY, PRESS_IN)
				.as((values) -> new KeyPress(values.get(KEY), values.find(PRESS_IN))));

	private StepParts() {
	}

	private static Framed frame(String word) {
		return new Framed(word.equals("top") ? null : new Locator(How.FRAME, word));
	}

	private static <S, T> Shape<T> mapped(Shape<S> shape, Function<S, T> meaning) {
		return new Mapped<>(shape, meaning);
	}

	/** What a shape reads, made into something else. */
	private record Mapped<S, T>(Shape<S> shape, Function<S, T> meaning) implements Shape<T> {

		@Override
		public @Nullable T read(Node node, Place place) {
			S read = this.shape.read(node, place);
			return (read != null) ? this.meaning.apply(read) : null;
		}

		@Override
		public String expected() {
			return this.shape.expected();
		}

		@Override
		public Map<String, Object> schema(Map<String, Object> definitions) {
			return new LinkedHashMap<>(this.shape.schema(definitions));
		}

	}

	/** A field and what is typed into it. */
	record Typed(Locator into, Value value) {
	}

	/** A field and the secret whose one-time password is typed into it. */
	record Password(Locator into, String secret) {
	}

	/** A select element and the option that is chosen. */
	record Selected(Locator in, String option) {
	}

	/** A frame, or with no locator the page itself. */
	record Framed(@Nullable Locator locator) {
	}

	/** A key, and the element that gets it. */
	record KeyPress(String key, @Nullable Locator in) {
	}

}
