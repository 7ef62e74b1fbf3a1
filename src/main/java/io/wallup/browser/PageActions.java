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

	private final PageTyping typing;

	private final PageFailures failures;

	PageActions(DevTools devTools, FrameScripts scripts, PageInput input, PageFailures failures) {
		this.devTools = devTools;
		this.scripts = scripts;
		this.input = input;
		this.typing = new PageTyping(devTools, scripts, input, failures);
		this.failures = failures;
	}

	void type(Frame frame, Locator into, String text, Duration within) {
		this.typing.type(frame, into, text, Deadline.in(within));
	}

	void click(Frame frame, Locator locator, Duration within) {
		Deadline deadline = Deadline.in(within);
		do {
			try {
				String element = clickable(frame, locator, deadline);
				boolean sends = sends(frame, element);
				if (sends) {
					this.typing.prepareToSend(frame, element, deadline);
				}
				this.input.click(element, frame, locator + " to be clicked", deadline);
				if (sends) {
					this.typing.sent();
				}
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

	private boolean sends(Frame frame, String element) {
		JsonNode sends = this.scripts.once(frame, "sends", new Object[] { new RemoteElement(element) }, Duration.ZERO,
				ANSWER_WITHIN, true);
		return sends == null || sends.asBoolean();
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
		String form = this.scripts.elementUntil(frame, within, "form", arguments(locator));
		if (form == null) {
			throw this.failures.timedOut(locator + " to be, or be in, a form", deadline);
		}
		this.typing.prepareToSend(frame, form, deadline);
		try {
			this.scripts.once(frame, "submit", new Object[] { new RemoteElement(form) }, Duration.ZERO, ANSWER_WITHIN,
					true);
		}
		catch (DevToolsException ex) {
			throw this.failures.of(ex, locator + " to be submitted", deadline);
		}
		this.typing.sent();
	}

	void press(Frame frame, String key, Duration within) {
		Deadline deadline = Deadline.in(within);
		boolean sends = "Enter".equals(key);
		if (sends) {
			this.typing.prepareToSend(frame, null, deadline);
		}
		this.input.press(List.of(Key.of(key)), "key " + key + " to be taken", deadline);
		if (sends) {
			this.typing.sent();
		}
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
