package io.wallup.layout;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.wallup.layout.StepParts.Framed;
import io.wallup.layout.StepParts.KeyPress;
import io.wallup.layout.StepParts.Password;
import io.wallup.layout.StepParts.Selected;
import io.wallup.layout.StepParts.Typed;
import io.wallup.layout.VariantShape.Variant;
import org.jspecify.annotations.Nullable;

/** How files say what is done on a page, in recipes and after a dashboard has loaded. */
public final class StepShapes {

	private static final Shape<Duration> TIME = Shapes.duration(Duration.ofMillis(1), Duration.ofHours(1));

	private static final Key<Duration> WITHIN = Key.optional("within", TIME,
			"The longest that the step may take: 10s when it is not said, 3s with if-present.");

	private static final Key<Boolean> IF_PRESENT = Key
		.optional("if-present", Shapes.flag(), "Whether the step is left out when its element does not appear.")
		.orElse(false, false);

	private static final Key<String> OPEN = Key.required("open", Shapes.url(), "Goes to this address.");

	private static final Key<Framed> FRAME = Key.required("frame", StepParts.FRAME,
			"Goes into a frame of the page: its name, its id, or a locator; top goes back to the page itself.");

	private static final Key<Typed> TYPE = Key.required("type", StepParts.TYPED, "Replaces the value of a field.");

	private static final Key<Locator> CLICK = Key.required("click", PageShapes.locator(),
			"Clicks this element as soon as it can be clicked.");

	private static final Key<Locator> SUBMIT = Key.required("submit", PageShapes.locator(),
			"Submits this form, or the form that this element belongs to.");

	private static final Key<KeyPress> PRESS = Key.required("press", StepParts.PRESS,
			"Presses a key, where the focus is or in an element.");

	private static final Key<Selected> SELECT = Key.required("select", StepParts.SELECTED,
			"Chooses an option of a select element.");

	private static final Key<List<Sign>> WAIT_FOR = Key.required("wait-for", PageShapes.waitedFor(),
			"Waits until this is seen.");

	private static final Key<Duration> PAUSE = Key.required("pause", TIME,
			"Waits this time; wait-for is better wherever there is something to be seen.");

	private static final Key<Password> TOTP = Key.required("totp", StepParts.PASSWORD,
			"Types the current time-based one-time password (RFC 6238).");

	private static final Shape<Step> STEP = Shapes.named("step",
			"One thing to do on the page. It ends when it is done, at the latest after its time.",
			new VariantShape<>("a step", List.of(
					variant(OPEN, List.of(WITHIN), (values) -> new Step.Open(values.get(OPEN), within(values))),
					step(FRAME,
							(values) -> new Step.Frame(values.get(FRAME).locator(), within(values), ifPresent(values))),
					step(TYPE,
							(values) -> new Step.Type(values.get(TYPE).into(), values.get(TYPE).value(), within(values),
									ifPresent(values))),
					step(CLICK, (values) -> new Step.Click(values.get(CLICK), within(values), ifPresent(values))),
					step(SUBMIT, (values) -> new Step.Submit(values.get(SUBMIT), within(values), ifPresent(values))),
					step(PRESS,
							(values) -> new Step.Press(values.get(PRESS).key(), values.get(PRESS).in(), within(values),
									ifPresent(values))),
					step(SELECT,
							(values) -> new Step.Select(values.get(SELECT).in(), values.get(SELECT).option(),
									within(values), ifPresent(values))),
					step(WAIT_FOR,
							(values) -> new Step.WaitFor(values.get(WAIT_FOR), within(values), ifPresent(values))),
					variant(PAUSE, List.of(), (values) -> new Step.Pause(values.get(PAUSE))),
					step(TOTP, (values) -> new Step.Totp(values.get(TOTP).into(), values.get(TOTP).secret(),
							within(values), ifPresent(values))))));

	private static final Shape<List<Step>> STEPS = Shapes.list(STEP, "steps");

	private StepShapes() {
	}

	/** At least one step. */
	public static Shape<List<Step>> steps() {
		return STEPS;
	}

	/** One step. */
	public static Shape<Step> step() {
		return STEP;
	}

	/** What is typed: a secret by its name, or a text that everybody may read. */
	public static Shape<Step.Value> value() {
		return StepParts.VALUE;
	}

	/** A secret by its name. */
	public static Shape<Step.Value.Secret> secret() {
		return StepParts.SECRET_VALUE;
	}

	private static Variant<Step> step(Key<?> verb, Function<Values, @Nullable Step> meaning) {
		return variant(verb, List.of(WITHIN, IF_PRESENT), meaning);
	}

	private static Variant<Step> variant(Key<?> verb, List<Key<?>> more, Function<Values, @Nullable Step> meaning) {
		ObjectShape shape = ObjectShape.of("a step",
				Stream.concat(Stream.of(verb), more.stream()).toArray(Key<?>[]::new));
		return new Variant<>(List.of(verb.name()), shape, meaning);
	}

	private static Duration within(Values values) {
		Duration within = values.find(WITHIN);
		if (within != null) {
			return within;
		}
		return ifPresent(values) ? Step.DEFAULT_IF_PRESENT_WITHIN : Step.DEFAULT_WITHIN;
	}

	private static boolean ifPresent(Values values) {
		return values.get(IF_PRESENT);
	}

}
