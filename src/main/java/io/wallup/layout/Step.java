package io.wallup.layout;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do on a page, in a recipe or after a dashboard has loaded. Every step
 * ends: its element is waited for at most {@code within}.
 */
public sealed interface Step {

	/** How long a step waits when its file does not say. */
	Duration DEFAULT_WITHIN = Duration.ofSeconds(10);

	/** How long a step that says {@code if-present} waits when its file does not say. */
	Duration DEFAULT_IF_PRESENT_WITHIN = Duration.ofSeconds(3);

	/** The longest that the step may take. */
	Duration within();

	/**
	 * Whether the step is left out when its element does not appear
	 * ({@code if-present: true}).
	 */
	boolean ifPresent();

	/** The key of the step in a file, such as {@code click}. */
	String verb();

	/** Goes to an address in the top frame. */
	record Open(String url, Duration within) implements Step {

		@Override
		public boolean ifPresent() {
			return false;
		}

		@Override
		public String verb() {
			return "open";
		}

	}

	/**
	 * Goes into a frame of the current frame, or with no locator back to the top
	 * ({@code frame: top}).
	 */
	record Frame(@Nullable Locator locator, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "frame";
		}

	}

	/** Replaces the value of a field by a secret, or by a text that is none. */
	record Type(Locator into, Value value, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "type";
		}

	}

	/** Clicks an element as soon as it can be clicked. */
	record Click(Locator locator, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "click";
		}

	}

	/** Submits the form that the element is, or belongs to. */
	record Submit(Locator locator, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "submit";
		}

	}

	/**
	 * Presses a key such as {@code Enter}, in the element when one is given, else where
	 * the focus is.
	 */
	record Press(String key, @Nullable Locator in, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "press";
		}

	}

	/** Chooses an option of a {@code select} element by its text or value. */
	record Select(Locator in, String option, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "select";
		}

	}

	/** Waits until any of the signs is seen. */
	record WaitFor(List<Sign> anyOf, Duration within, boolean ifPresent) implements Step {

		public WaitFor {
			anyOf = List.copyOf(anyOf);
		}

		@Override
		public String verb() {
			return "wait-for";
		}

	}

	/** Waits a fixed time, for what gives no sign. */
	record Pause(Duration within) implements Step {

		@Override
		public boolean ifPresent() {
			return false;
		}

		@Override
		public String verb() {
			return "pause";
		}

	}

	/** Types the current time-based one-time password (RFC 6238) of a secret. */
	record Totp(Locator into, String secret, Duration within, boolean ifPresent) implements Step {

		@Override
		public String verb() {
			return "totp";
		}

	}

	/** What is typed. */
	sealed interface Value {

		/** The value of a secret, by its name. */
		record Secret(String name) implements Value {
		}

		/** A text that everybody may read. */
		record Text(String text) implements Value {
		}

	}

}
