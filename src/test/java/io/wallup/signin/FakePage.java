package io.wallup.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.wallup.browser.Page;
import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import io.wallup.browser.PageRest;
import io.wallup.browser.Traffic;
import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A page that records what is done to it and shows what a test says. Frames are named by
 * the values of their locators; the top frame is the empty name.
 */
final class FakePage implements Page {

	static final byte[] PICTURE = { 1, 2, 3 };

	private static final Duration TICK = Duration.ofMillis(50);

	private final FakeTime time;

	private final List<String> calls = new ArrayList<>();

	private final Map<String, Set<Object>> frames = new HashMap<>(Map.of("", new HashSet<>()));

	private final Map<String, Runnable> reactions = new HashMap<>();

	private String frame = "";

	private String url = "about:blank";

	private String title = "";

	private boolean loaded = true;

	private @Nullable Reason failure;

	private int sent;

	private int answered;

	private int refusals;

	private int documents;

	private @Nullable Instant quietSince;

	private @Nullable String blockedCookie;

	private @Nullable Reason failedDocument;

	FakePage(FakeTime time) {
		this.time = time;
	}

	/** What was done to the page, without looking and waiting. */
	List<String> calls() {
		return this.calls;
	}

	String frame() {
		return this.frame;
	}

	/** Has something happen when a call is made. */
	FakePage on(String call, Runnable reaction) {
		this.reactions.put(call, reaction);
		return this;
	}

	FakePage addFrame(String path) {
		this.frames.put(path, new HashSet<>());
		return this;
	}

	FakePage show(String frame, Locator... elements) {
		shown(frame).addAll(List.of(elements));
		return this;
	}

	FakePage showPassword(String frame, Locator element) {
		return show(frame, element, PasswordField.at(element), PasswordField.ANY);
	}

	FakePage showText(String frame, String text) {
		shown(frame).add(text);
		return this;
	}

	FakePage hide(Locator element) {
		this.frames.values().forEach((shown) -> shown.remove(element));
		return this;
	}

	/** Shows another document: its address, no frames, nothing in it. */
	FakePage navigate(String url) {
		this.url = url;
		this.frames.clear();
		addFrame("");
		return this;
	}

	FakePage title(String title) {
		this.title = title;
		return this;
	}

	FakePage loading() {
		this.loaded = false;
		return this;
	}

	void loaded() {
		this.loaded = true;
	}

	/** Something was sent to the site, and is being answered. */
	FakePage send() {
		this.sent++;
		this.quietSince = null;
		return this;
	}

	/** The site answers what was sent; the page may go on with it. */
	FakePage answer(int status) {
		this.answered++;
		this.refusals += (status >= 400) ? 1 : 0;
		this.quietSince = this.time.instant();
		return this;
	}

	/** As {@link #answer}, by a document. */
	FakePage answerWithDocument(int status) {
		this.documents++;
		return answer(status);
	}

	FakePage blockCookie(String cookie) {
		this.blockedCookie = cookie;
		return this;
	}

	/** The next page cannot be had. */
	FakePage failDocument(Reason reason) {
		this.failedDocument = reason;
		return this;
	}

	/** Has every further call fail. */
	void failWith(Reason failure) {
		this.failure = failure;
	}

	@Override
	public void open(String url, Duration within) {
		call("open " + url);
		if (this.url.equals("about:blank")) {
			this.url = url;
		}
	}

	@Override
	public void leave() {
	}

	@Override
	public Optional<String> lacksConnection(Duration patience) {
		return Optional.empty();
	}

	@Override
	public boolean waitUntilLoaded(Duration within) {
		return await(() -> this.loaded, within);
	}

	@Override
	public String url() {
		return this.url;
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public void enterFrame(Locator frame, Duration within) {
		String path = this.frame.isEmpty() ? frame.value() : this.frame + " > " + frame.value();
		if (!await(() -> this.frames.containsKey(path), within)) {
			throw timedOut("frame " + frame.value(), within);
		}
		this.frame = path;
	}

	@Override
	public void leaveFrames() {
		this.frame = "";
	}

	@Override
	public boolean waitUntilVisible(Locator locator, Duration within) {
		return await(() -> sees(locator), within);
	}

	@Override
	public Optional<Sign> waitForAny(List<Sign> signs, Duration within) {
		failIfAsked();
		await(() -> signs.stream().anyMatch(this::sees), within);
		return signs.stream().filter(this::sees).findFirst();
	}

	@Override
	public void type(Locator into, String text, Duration within) {
		act("type " + text + " into " + into, into, within);
	}

	@Override
	public void click(Locator locator, Duration within) {
		act("click " + locator, locator, within);
	}

	@Override
	public void submit(Locator locator, Duration within) {
		act("submit " + locator, locator, within);
	}

	@Override
	public void press(String key, Duration within) {
		call("press " + key);
	}

	@Override
	public void select(Locator in, String option, Duration within) {
		act("select " + option + " in " + in, in, within);
	}

	@Override
	public void focus(Locator locator, Duration within) {
		act("focus " + locator, locator, within);
	}

	@Override
	public void watchTraffic() {
		this.quietSince = this.time.instant();
	}

	@Override
	public void ignoreTraffic() {
		this.quietSince = null;
	}

	@Override
	public Traffic traffic() {
		Duration quiet = (this.quietSince != null) ? Duration.between(this.quietSince, this.time.instant())
				: Duration.ZERO;
		return new Traffic(this.sent, this.answered, this.refusals, this.documents, quiet, this.blockedCookie,
				this.failedDocument, "site247.example");
	}

	@Override
	public void useCredentials(String origin, String user, String password) {
		call("use %s/%s at %s".formatted(user, password, origin));
	}

	@Override
	public void forgetCredentials() {
		this.calls.add("forget credentials");
	}

	@Override
	public Optional<Bounds> place(Bounds wanted, Duration within) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Bounds> bounds() {
		throw new UnsupportedOperationException();
	}

	@Override
	public byte[] glance(boolean blankFields, int width, Duration within) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void showLabel(String text, Duration lasting) {
		throw new UnsupportedOperationException();
	}

	@Override
	public byte[] picture(boolean blankFields, Duration within) {
		call("picture, fields " + (blankFields ? "blank" : "readable"));
		return PICTURE;
	}

	@Override
	public void treat(Interruptions interruptions) {
		throw new UnsupportedOperationException();
	}

	@Override
	public PageRest settle(Duration loadWithin, @Nullable BooleanSupplier unless) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void whenDownload(Consumer<String> action) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void whenGone(Consumer<PageEnd> action) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}

	private void act(String call, Locator locator, Duration within) {
		failIfAsked();
		if (!await(() -> sees(locator), within)) {
			throw timedOut(locator + " to be visible", within);
		}
		call(call);
	}

	private void call(String call) {
		failIfAsked();
		this.calls.add((this.frame.isEmpty() ? "" : this.frame + ": ") + call);
		Runnable reaction = this.reactions.get(call);
		if (reaction != null) {
			reaction.run();
		}
		failIfAsked();
	}

	private void failIfAsked() {
		if (this.failure != null) {
			throw new PageException(this.failure, "the page", "the page", Duration.ZERO, null);
		}
	}

	private boolean sees(Sign sign) {
		return switch (sign) {
			case Sign.UrlMatches(var pattern) -> pattern.matcher(this.url).matches();
			case Sign.Element(var locator) -> sees(locator);
			case Sign.Title(var part) -> this.title.contains(part);
			case Sign.Text(var text) -> shown(this.frame).contains(text);
		};
	}

	private boolean sees(Locator locator) {
		return shown(this.frame).contains(locator);
	}

	private Set<Object> shown(String frame) {
		return this.frames.getOrDefault(frame, new HashSet<>());
	}

	private boolean await(BooleanSupplier condition, Duration within) {
		Duration waited = Duration.ZERO;
		while (!condition.getAsBoolean()) {
			if (waited.compareTo(within) >= 0) {
				return false;
			}
			this.time.pass(TICK);
			waited = waited.plus(TICK);
		}
		return true;
	}

	private PageException timedOut(String waitedFor, Duration within) {
		return new PageException(Reason.TIMED_OUT, waitedFor, this.frame, within, null);
	}

}
