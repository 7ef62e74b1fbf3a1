package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.signin.SignInException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every step, as it is done after the load of a dashboard. */
class AfterLoadTests {

	private static final Duration WITHIN = Duration.ofSeconds(10);

	private static final Locator EXPAND = Locator.css(".icon-expand");

	private static final Locator OUTER = new Locator(How.FRAME, "outer");

	private static final Locator INNER = new Locator(How.ID, "inner");

	@TempDir
	Path pictures;

	private final FakeTime time = new FakeTime("2026-11-21T08:00:27Z");

	private final FakePage page = new FakePage(this.time);

	private final List<StepResult> heard = new ArrayList<>();

	@Test
	void openGoesToTheAddressInTheTopFrame() {
		this.page.addFrame("outer");
		perform(new Step.Frame(OUTER, WITHIN, false), new Step.Open("https://site247.example/dash/1", WITHIN));
		assertThat(this.page.calls()).containsExactly("open https://site247.example/dash/1");
	}

	@Test
	void openWhenSiteDoesNotAnswerInTimeSaysThatItIsUnreachable() {
		this.page.on("open https://a.example/", () -> this.page.failWith(Reason.TIMED_OUT));
		assertThat(fail(new Step.Open("https://a.example/", WITHIN)).kind()).isEqualTo(Kind.SITE_UNREACHABLE);
	}

	@Test
	void frameEntersNestedFramesAndLeavesThem() {
		this.page.addFrame("outer").addFrame("outer > inner").show("outer > inner", EXPAND).show("", EXPAND);
		perform(new Step.Frame(OUTER, WITHIN, false), new Step.Frame(INNER, WITHIN, false), click(EXPAND),
				new Step.Frame(null, WITHIN, false), click(EXPAND));
		assertThat(this.page.calls()).containsExactly("outer > inner: click .icon-expand", "click .icon-expand");
		assertThat(this.page.frame()).isEmpty();
	}

	@Test
	void frameWhenNotThereAndOptionalStaysWhereItIs() {
		this.page.show("", EXPAND);
		perform(new Step.Frame(OUTER, Duration.ofSeconds(3), true), click(EXPAND));
		assertThat(this.heard).extracting(StepResult::skipped).containsExactly(true, false);
		assertThat(this.heard.getFirst().took()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void frameWhenInnerOneIsMissingNamesThePathOfFrames() {
		this.page.addFrame("outer");
		SignInException ex = fail(new Step.Frame(OUTER, WITHIN, false), new Step.Frame(INNER, WITHIN, false));
		assertThat(ex)
			.hasMessage("After load, step 2 (frame id \"inner\") in frame outer: waited 10.0 s for frame inner");
	}

	@Test
	void typeTypesSecretsAndTexts() {
		this.page.show("", EXPAND);
		perform(new Step.Type(EXPAND, new Value.Secret("token"), WITHIN, false),
				new Step.Type(EXPAND, new Value.Text("first line"), WITHIN, false));
		assertThat(this.page.calls()).containsExactly("type pass1word into .icon-expand",
				"type first line into .icon-expand");
	}

	@Test
	void clickWhenElementAppearsLateClicksIt() {
		this.time.after(Duration.ofSeconds(9), () -> this.page.show("", EXPAND));
		perform(click(EXPAND));
		assertThat(this.heard).singleElement().satisfies((step) -> {
			assertThat(step.number()).isEqualTo(1);
			assertThat(step.what()).isEqualTo(".icon-expand");
			assertThat(step.took()).isEqualTo(Duration.ofSeconds(9));
			assertThat(step.skipped()).isFalse();
		});
	}

	@Test
	void clickWhenElementDoesNotAppearFailsAfterItsTimeAndKeepsAPicture() {
		SignInException ex = fail(click(EXPAND));
		assertThat(ex.kind()).isEqualTo(Kind.ELEMENT_MISSING);
		assertThat(ex.step()).isEqualTo(1);
		assertThat(ex)
			.hasMessage("After load, step 1 (click .icon-expand): waited 10.0 s for .icon-expand to be visible");
		assertThat(ex.picture()).hasValueSatisfying((picture) -> assertThat(picture).exists());
		assertThat(this.heard).isEmpty();
	}

	@Test
	void clickWhenOptionalElementDoesNotAppearIsSkipped() {
		perform(new Step.Click(EXPAND, Duration.ofSeconds(3), true));
		assertThat(this.heard).singleElement().satisfies((step) -> {
			assertThat(step.took()).isEqualTo(Duration.ofSeconds(3));
			assertThat(step.skipped()).isTrue();
		});
	}

	@Test
	void clickWhenOptionalElementAppearsLateIsDone() {
		this.time.after(Duration.ofSeconds(2), () -> this.page.show("", EXPAND));
		perform(new Step.Click(EXPAND, Duration.ofSeconds(3), true));
		assertThat(this.page.calls()).containsExactly("click .icon-expand");
	}

	@Test
	void submitSubmitsAndIsSkippedWhereItMay() {
		this.page.show("", EXPAND);
		perform(new Step.Submit(EXPAND, WITHIN, false),
				new Step.Submit(Locator.css("form"), Duration.ofSeconds(1), true));
		assertThat(this.page.calls()).containsExactly("submit .icon-expand");
		assertThat(this.heard).extracting(StepResult::skipped).containsExactly(false, true);
	}

	@Test
	void pressGoesToTheElementOrToWhereTheFocusIs() {
		this.page.show("", EXPAND);
		perform(new Step.Press("Enter", EXPAND, WITHIN, false), new Step.Press("f", null, WITHIN, false));
		assertThat(this.page.calls()).containsExactly("focus .icon-expand", "press Enter", "press f");
		assertThat(this.heard).extracting(StepResult::what).containsExactly("Enter in .icon-expand", "f");
	}

	@Test
	void selectChoosesTheOption() {
		this.page.show("", EXPAND);
		perform(new Step.Select(EXPAND, "Last hour", WITHIN, false));
		assertThat(this.page.calls()).containsExactly("select Last hour in .icon-expand");
	}

	@Test
	void waitForWaitsForAnyOfTheSigns() {
		Step step = new Step.WaitFor(
				List.of(new Sign.Title("Dashboard"), new Sign.UrlMatches(Pattern.compile(".*/dash/.*"))), WITHIN,
				false);
		this.time.after(Duration.ofSeconds(5), () -> this.page.navigate("https://a.example/dash/1"));
		perform(step);
		assertThat(this.heard.getFirst().took()).isEqualTo(Duration.ofSeconds(5));
		this.page.navigate("about:blank");
		assertThat(fail(step)).hasMessage("After load, step 1 (wait-for title contains \"Dashboard\" or url matches "
				+ "\".*/dash/.*\"): waited 10.0 s for title contains \"Dashboard\" or url matches \".*/dash/.*\"");
	}

	@Test
	void pauseSleepsItsTimeOnce() {
		perform(new Step.Pause(Duration.ofSeconds(5)));
		assertThat(this.time.sleeps()).containsExactly(Duration.ofSeconds(5));
	}

	@Test
	void pauseWhenInterruptedStopsAndStaysInterrupted() {
		Timing timing = new Timing(this.time, this.time::nanoTime, this.time::nanoTime, (duration) -> {
			throw new InterruptedException();
		});
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn(timing).perform(List.of(new Step.Pause(WITHIN)), this.page, this.heard::add));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(ex.kind()).isEqualTo(Kind.GONE);
		assertThat(ex).hasMessage("After load, step 1 (pause 10.0 s): stopped");
	}

	@Test
	void totpTypesThePasswordOfTheTime() {
		this.page.show("", EXPAND);
		perform(totp("totp"));
		assertThat(this.page.calls()).containsExactly("type %s into .icon-expand"
			.formatted(Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(this.time.instant())));
		assertThat(this.time.sleeps()).isEmpty();
	}

	@Test
	void totpWhenItsTimeIsNearlyOverWaitsForTheNext() {
		this.time.pass(Duration.ofMillis(1500));
		this.page.show("", EXPAND);
		perform(totp("totp"));
		assertThat(this.time.sleeps()).containsExactly(Duration.ofMillis(1500));
		assertThat(this.page.calls()).containsExactly("type %s into .icon-expand"
			.formatted(Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(this.time.instant())));
	}

	@Test
	void totpWhenItWasTypedBeforeTypesTheNextAndIsGivenTheTimeForIt() {
		this.page.show("", EXPAND);
		for (int i = 0; i < 6; i++) {
			perform(totp("totp"));
		}
		assertThat(this.page.calls()).hasSize(6).doesNotHaveDuplicates();
		assertThat(this.time.instant()).isEqualTo("2026-11-21T08:02:30Z");
		Instant before = this.time.instant();
		perform(totp("totp"), totp("totp"), totp("totp"), totp("totp"), totp("totp"), totp("totp"));
		assertThat(this.page.calls()).hasSize(12).doesNotHaveDuplicates();
		assertThat(Duration.between(before, this.time.instant())).isGreaterThan(Duration.ofMinutes(2));
	}

	@Test
	void totpWhenFieldAppearsLateTypesThePasswordOfThatTime() {
		this.time.after(Duration.ofSeconds(8), () -> this.page.show("", EXPAND));
		perform(totp("totp"));
		assertThat(this.page.calls()).containsExactly("type %s into .icon-expand"
			.formatted(Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(this.time.instant())));
	}

	@Test
	void totpWhenSecretIsNoKeySaysSoBeforeAnythingIsDone() {
		SignInException ex = fail(click(EXPAND), totp("token"));
		assertThat(ex.kind()).isEqualTo(Kind.SECRET_MISSING);
		assertThat(ex.step()).isEqualTo(2);
		assertThat(ex)
			.hasMessageStartingWith("After load, step 2 (totp into .icon-expand): secret \"token\" is no key of "
					+ "one-time passwords: a key in base32 is expected")
			.hasMessageNotContaining("pass1word");
	}

	private static Step click(Locator locator) {
		return new Step.Click(locator, WITHIN, false);
	}

	private static Step totp(String secret) {
		return new Step.Totp(EXPAND, secret, WITHIN, false);
	}

	private SignIn signIn(Timing timing) {
		Map<String, String> environment = Map.of("WALLUP_SECRET_TOKEN", "pass1word", "WALLUP_SECRET_TOTP",
				"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		return new SignIn(new Secrets(List.of(new SecretVariables(environment))), this.pictures, Duration.ofMinutes(2),
				timing);
	}

	private void perform(Step... steps) {
		signIn(this.time.timing()).perform(List.of(steps), this.page, this.heard::add);
	}

	private SignInException fail(Step... steps) {
		return catchThrowableOfType(SignInException.class, () -> perform(steps));
	}

}
