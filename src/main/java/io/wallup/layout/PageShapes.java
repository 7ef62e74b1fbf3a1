package io.wallup.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wallup.layout.Locator.How;
import io.wallup.layout.VariantShape.Variant;

/** How files say what is on a page: locators and signs. */
public final class PageShapes {

	private static final Key<String> ID = Key.required("id", Shapes.text("the id of an element"),
			"The id attribute of the element.");

	private static final Key<String> NAME = Key.required("name", Shapes.text("the name of an element"),
			"The name attribute of the element.");

	private static final Key<String> CSS = Key.required("css", Shapes.text("a CSS selector"), "A CSS selector.");

	private static final Key<String> XPATH = Key.required("xpath", Shapes.text("an XPath expression"),
			"An XPath 1.0 expression.");

	private static final Key<String> TEXT = Key.required("text", Shapes.text("a text that is shown"),
			"The text that a person reads on the element.");

	private static final List<Variant<Locator>> LOCATORS = List.of(locator(ID, How.ID), locator(NAME, How.NAME),
			locator(CSS, How.CSS), locator(XPATH, How.XPATH), locator(TEXT, How.TEXT));

	static final Shape<Locator> LOCATOR_MAPPING = Shapes.named("locator-mapping", "How to find an element of the page.",
			new VariantShape<>("a locator", LOCATORS));

	private static final Shape<Locator> LOCATOR = Shapes.named("locator",
			"How to find an element of the page: a CSS selector, or one of id, name, css, xpath, text.",
			Shapes.either(
					TextShape.of("a CSS selector (in quotes when it starts with #)", TextShape.SOMETHING, Locator::css),
					LOCATOR_MAPPING));

	private static final Key<Pattern> URL_MATCHES = Key.optional("url-matches", Shapes.pattern(),
			"A regular expression that the whole address of the page matches.");

	private static final Key<Locator> ELEMENT = Key.optional("element", LOCATOR, "An element that is visible.");

	private static final Key<String> TITLE = Key.optional("title", Shapes.text("a part of the title"),
			"A text that the title of the page contains.");

	private static final Key<String> SIGN_TEXT = Key.optional("text", Shapes.text("a text of the page"),
			"A text that is shown on the page.");

	private static final ObjectShape SIGN_KEYS = ObjectShape.of("signs", URL_MATCHES, ELEMENT, TITLE, SIGN_TEXT)
		.notEmpty();

	private static final Shape<List<Sign>> SIGNS = Shapes.named("signs",
			"What is seen on the page; any one of them is enough.", SIGN_KEYS.as(PageShapes::signs));

	private static final Shape<List<Sign>> WAITED_FOR = Shapes.named("waited-for",
			"An element that is to be visible, or signs of which one is to be seen.",
			Shapes.either(
					TextShape.of("a CSS selector (in quotes when it starts with #)", TextShape.SOMETHING,
							(css) -> List.of(new Sign.Element(Locator.css(css)))),
					new VariantShape<>("a locator or signs",
							Stream
								.concat(LOCATORS.stream()
									.filter((variant) -> !variant.leads().contains("text"))
									.map(PageShapes::seen),
										Stream.of(new Variant<>(List.of("url-matches", "element", "title", "text"),
												SIGN_KEYS, PageShapes::signs)))
								.toList())));

	private PageShapes() {
	}

	/** A locator: a CSS selector, or one of {@code { id, name, css, xpath, text }}. */
	public static Shape<Locator> locator() {
		return LOCATOR;
	}

	/**
	 * Signs: any of {@code url-matches}, {@code element}, {@code title}, {@code text}.
	 */
	public static Shape<List<Sign>> signs() {
		return SIGNS;
	}

	/** What a step waits for: a locator, or signs. */
	static Shape<List<Sign>> waitedFor() {
		return WAITED_FOR;
	}

	private static Variant<Locator> locator(Key<String> key, How how) {
		return new Variant<>(List.of(how.word()), ObjectShape.of("a locator", key),
				(values) -> new Locator(how, values.get(key)));
	}

	private static Variant<List<Sign>> seen(Variant<Locator> variant) {
		return new Variant<>(variant.leads(), variant.shape(), (values) -> {
			Locator locator = variant.meaning().apply(values);
			return (locator != null) ? List.of(new Sign.Element(locator)) : null;
		});
	}

	private static List<Sign> signs(Values values) {
		return Stream
			.<Optional<? extends Sign>>of(values.optional(URL_MATCHES).map(Sign.UrlMatches::new),
					values.optional(ELEMENT).map(Sign.Element::new), values.optional(TITLE).map(Sign.Title::new),
					values.optional(SIGN_TEXT).map(Sign.Text::new))
			.<Sign>flatMap(Optional::stream)
			.toList();
	}

}
