package io.wallup.signin;

import java.time.Duration;
import java.util.Locale;

import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Step;

/** How steps and times read in a message. */
final class StepWords {

	private StepWords() {
	}

	static String step(int number, Step step) {
		return "step %d (%s %s)".formatted(number, step.verb(), what(step));
	}

	/** What the step is done to, to be read after its verb. */
	static String what(Step step) {
		return switch (step) {
			case Step.Open open -> open.url();
			case Step.Frame frame -> (frame.locator() != null) ? frame(frame.locator()) : "top";
			case Step.Type type -> "into " + type.into();
			case Step.Click click -> click.locator().toString();
			case Step.Submit submit -> submit.locator().toString();
			case Step.Press press -> (press.in() != null) ? press.key() + " in " + press.in() : press.key();
			case Step.Select select -> "\"" + select.option() + "\" in " + select.in();
			case Step.WaitFor waitFor -> Signs.words(waitFor.anyOf());
			case Step.Pause pause -> seconds(pause.within());
			case Step.Totp totp -> "into " + totp.into();
		};
	}

	/** A frame by its name, or by how it is found. */
	static String frame(Locator frame) {
		return (frame.how() == How.FRAME) ? frame.value() : frame.toString();
	}

	static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
	}

}
