package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.wallup.browser.FrameScripts.RemoteElement;
import io.wallup.layout.Locator;
import tools.jackson.databind.JsonNode;

/**
 * What a person does to the elements of one page; they are looked up in a frame of it.
 */
final class PageActions {

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

	private final DevTools devTools;

	private final FrameScripts scripts;

	private final PageInput input;

	private final PageFailures failures;

	PageActions(DevTools devTools, FrameScripts scripts, PageInput input, PageFailures failures) {
		this.devTools = devTools;
		this.scripts = scripts;
		this.input = input;
		this.failures = failures;
	}

	void type(Frame frame, Locator into, String text, Duration within) {
		Deadline deadline = Deadline.in(within);
		String element = this.scripts.elementUntil(frame, within, "field", arguments(into));
		if (element == null) {
			throw this.failures.timedOut(into + " to be a visible, enabled field", deadline);
		}
		List<Key> keys = text.isEmpty() ? List.of(Key.of("Delete"))
				: text.codePoints().mapToObj((point) -> Key.of(Character.toString(point))).toList();
		String waitedFor = into + " to take what is typed";
		this.input.press(keys, waitedFor, deadline);
		if (!text.isEmpty() && staysEmpty(frame, element, waitedFor)) {
			throw this.failures.timedOut(waitedFor, deadline);
		}
	}

	private boolean staysEmpty(Frame frame, String element, String waitedFor) {
		try {
			JsonNode length = this.scripts.once(frame, "filled", new Object[] { new RemoteElement(element) },
					Duration.ZERO, ANSWER_WITHIN, true);
			return length != null && length.asInt() == 0;
		}
		catch (DevToolsException ex) {
			if (ex.documentReplaced()) {
				return false;
			}
			throw this.failures.of(ex, waitedFor, Deadline.in(ANSWER_WITHIN));
		}
	}

	void click(Frame frame, Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		do {
			try {
				this.input.click(clickable(frame, locator, deadline), frame, locator + " to be clicked", deadline);
				return;
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw this.failures.of(ex, locator + " to be clicked", deadline);
				}
			}
		}
		while (!deadline.over());
		throw this.failures.timedOut(locator + " to be visible and clickable", deadline);
	}

	private String clickable(Frame frame, Locator locator, Deadline deadline) {
		String element = this.scripts.elementUntil(frame, deadline.left(), "clickable", arguments(locator));
		if (element != null) {
			return element;
		}
		JsonNode obstacle = this.scripts.until(frame, Duration.ZERO, "obstacle");
		String why = (obstacle != null) ? obstacle.asString("") : "";
		throw this.failures.timedOut(locator + (why.isEmpty() ? " to be visible" : " to be clickable (" + why + ")"),
				deadline);
	}

	void submit(Frame frame, Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		if (this.scripts.until(frame, within, "submit", arguments(locator)) == null) {
			throw this.failures.timedOut(locator + " to be, or be in, a form", deadline);
		}
	}

	void press(String key, Duration within) {
		this.input.press(List.of(Key.of(key)), "key " + key + " to be taken", Deadline.in(within));
	}

	void select(Frame frame, Locator in, String option, Duration within) {
		Deadline deadline = Deadline.in(within);
		if (this.scripts.until(frame, within, "choose", in.how().word(), in.value(), option) == null) {
			throw this.failures.timedOut("%s to have the option \"%s\"".formatted(in, option), deadline);
		}
	}

	void focus(Frame frame, Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		String element = clickable(frame, locator, deadline);
		try {
			this.devTools.call(this.scripts.sessionOf(frame), "DOM.focus", Map.of("objectId", element), ANSWER_WITHIN);
		}
		catch (DevToolsException ex) {
			throw this.failures.of(ex, locator + " to take the focus", deadline);
		}
	}

	private static Object[] arguments(Locator locator) {
		return new Object[] { locator.how().word(), locator.value() };
	}

}
