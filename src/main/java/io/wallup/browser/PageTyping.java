package io.wallup.browser;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.wallup.browser.FrameScripts.RemoteElement;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Locator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Types into the fields of one page, and sees to it that what was typed is still there
 * when it is sent, and goes nowhere else.
 */
final class PageTyping {

	private static final Logger logger = LoggerFactory.getLogger(PageTyping.class);

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

	private static final Duration LOOK_EVERY = Duration.ofMillis(50);

	private static final int TRIES = 2;

	private static final String REPLACED = "replaced";

	private static final JsonNode NOTHING = MissingNode.getInstance();

	private final FrameScripts scripts;

	private final PageInput input;

	private final PageFailures failures;

	private final Listeners listeners;

	private final Queue<Typed> unsent = new ConcurrentLinkedQueue<>();

	PageTyping(DevTools devTools, FrameScripts scripts, PageInput input, PageFailures failures) {
		this.scripts = scripts;
		this.input = input;
		this.failures = failures;
		this.listeners = new Listeners(devTools, scripts);
	}

	void type(Frame frame, Locator into, String text, Deadline deadline) {
		this.unsent.removeIf((typed) -> typed.frame() == frame && typed.into().equals(into));
		this.unsent.add(typed(frame, into, text, deadline));
	}

	private Typed typed(Frame frame, Locator into, String text, Deadline deadline) {
		for (int attempt = 1;; attempt++) {
			String element = this.scripts.elementUntil(frame, deadline.left(), "field", into.how().word(),
					into.value());
			if (element == null) {
				throw this.failures.timedOut(into + " to be a visible, enabled field" + obstacle(frame), deadline);
			}
			String state = REPLACED;
			try {
				// before the first character: a script that comes later has not heard of
				// all
				long before = this.listeners.ofTyping(frame, ANSWER_WITHIN);
				state = text.isEmpty() ? clear(into, deadline) : keys(frame, element, into, text, deadline);
				if (state.equals("ok")) {
					return new Typed(frame, into, text, element, ask(frame, "holds", element).asInt(), before);
				}
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw this.failures.of(ex, into + " to take what is typed", deadline);
				}
			}
			logger.debug("{}: {} while it was typed into", into, state);
			if (attempt >= TRIES && (!state.equals(REPLACED) || deadline.over())) {
				throw failure(state, into, deadline);
			}
		}
	}

	private PageException failure(String state, Locator into, Deadline deadline) {
		return switch (state) {
			case "moved" -> this.failures.of(Reason.FOCUS_MOVED, into + " was typed", deadline);
			case "empty" -> this.failures.timedOut(into + " to take what is typed", deadline);
			default -> this.failures.of(Reason.FIELD_EMPTIED, into + " to keep what is typed", deadline);
		};
	}

	private String obstacle(Frame frame) {
		JsonNode why = this.scripts.until(frame, Duration.ZERO, "obstacle");
		return (why == null || why.asString("").isEmpty()) ? "" : " (" + why.asString("") + ")";
	}

	private String clear(Locator into, Deadline deadline) {
		this.input.press(List.of(Key.of("Delete")), into + " to be cleared", deadline);
		return "ok";
	}

	// one character after the other, each only while the field has the focus
	private String keys(Frame frame, String element, Locator into, String text, Deadline deadline) {
		List<Key> keys = text.codePoints().mapToObj((point) -> Key.of(Character.toString(point))).toList();
		String waitedFor = into + " to take what is typed";
		ask(frame, "begin", new Object[] { new RemoteElement(element), into.how().word(), into.value(), keys.size() });
		String state = "ok";
		for (int i = 0; i <= keys.size(); i++) {
			state = ask(frame, "turn", new Object[] { i }).asString();
			if (!state.equals("ok")) {
				ask(frame, "undo", new Object[0]);
				return state;
			}
			if (i < keys.size()) {
				this.input.press(keys.subList(i, i + 1), waitedFor, deadline);
			}
		}
		return (ask(frame, "finish", new Object[0]).asInt() == 0) ? "empty" : "ok";
	}

	private JsonNode ask(Frame frame, String function, String element) {
		return ask(frame, function, new Object[] { new RemoteElement(element) });
	}

	private JsonNode ask(Frame frame, String function, Object[] arguments) {
		JsonNode answer = this.scripts.once(frame, function, arguments, Duration.ZERO, ANSWER_WITHIN, true);
		return (answer != null) ? answer : NOTHING;
	}

	/**
	 * Sees to it that what was typed can be sent: types once more into a field that a
	 * script has emptied, or whose script has come since, and waits for the script of a
	 * form that would put a password into the address.
	 * @param sender the element that sends, or nothing when a key does
	 */
	void prepareToSend(Frame frame, @Nullable String sender, Deadline deadline) {
		awaitScript(frame, sender, deadline);
		for (Typed typed : List.copyOf(this.unsent)) {
			if (isStale(typed)) {
				logger.debug("{} is typed into once more", typed.into());
				this.unsent.remove(typed);
				Typed again = typed(typed.frame(), typed.into(), typed.text(), deadline);
				if (again.held() < typed.held()) {
					throw this.failures.of(Reason.FIELD_EMPTIED, typed.into() + " to keep what is typed", deadline);
				}
				this.unsent.add(again);
			}
		}
	}

	/** Forgets what was typed, as it was sent. */
	void sent() {
		this.unsent.clear();
	}

	private void awaitScript(Frame frame, @Nullable String sender, Deadline deadline) {
		do {
			try {
				JsonNode form = this.scripts.once(frame, "leaking",
						(sender != null) ? new Object[] { new RemoteElement(sender) } : new Object[] { false },
						Duration.ZERO, ANSWER_WITHIN, false);
				if (form == null || this.listeners.takeForm(frame, form.asString(), ANSWER_WITHIN)) {
					return;
				}
			}
			catch (DevToolsException ex) {
				if (!ex.documentReplaced()) {
					throw this.failures.of(ex, "the form's script", deadline);
				}
			}
			deadline.pause(LOOK_EVERY);
		}
		while (!deadline.over());
		throw this.failures.of(Reason.PASSWORD_IN_ADDRESS, "a script that takes the form", deadline);
	}

	/**
	 * Whether a field has to be typed into once more. One that is no longer there, with
	 * or without its document, is forgotten.
	 */
	private boolean isStale(Typed typed) {
		try {
			int held = held(typed);
			if (held < 0 && this.scripts.elementUntil(typed.frame(), Duration.ZERO, "field", typed.into().how().word(),
					typed.into().value()) == null) {
				this.unsent.remove(typed);
				return false;
			}
			return !typed.text().isEmpty() && (held < typed.held()
					|| this.listeners.ofTyping(typed.frame(), ANSWER_WITHIN) > typed.listeners());
		}
		catch (DevToolsException ex) {
			if (ex.documentReplaced()) {
				this.unsent.remove(typed);
				return false;
			}
			throw this.failures.of(ex, typed.into() + " to tell what it holds", Deadline.in(ANSWER_WITHIN));
		}
	}

	private int held(Typed typed) {
		JsonNode held = this.scripts.once(typed.frame(), "holds", new Object[] { new RemoteElement(typed.element()) },
				Duration.ZERO, ANSWER_WITHIN, true);
		return (held != null) ? held.asInt() : -1;
	}

	/**
	 * What was typed into a field and is not sent yet.
	 *
	 * @param element the field, as the browser names it
	 * @param held how many characters it held then
	 * @param listeners how many listeners heard of typing before the first character
	 */
	private record Typed(Frame frame, Locator into, String text, String element, int held, long listeners) {

		@Override
		public String toString() {
			return "what was typed into " + this.into;
		}

	}

}
