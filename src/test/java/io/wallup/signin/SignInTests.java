package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.signin.Recipe.BasicAuth;
import io.wallup.signin.SignInException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class SignInTests {

	private static final Duration WITHIN = Duration.ofSeconds(10);

	private static final Locator FRAME = new Locator(How.FRAME, "loginIframe");

	private static final Locator USER = new Locator(How.NAME, "username");

	private static final Locator PASSWORD = new Locator(How.NAME, "password");

	private static final Locator FORM = new Locator(How.NAME, "signinform");

	private static final Sign HOME = new Sign.UrlMatches(Pattern.compile(".*/home.*"));

	private static final Sign ERROR = new Sign.Element(Locator.css("p.error"));

	private static final String SUBMIT = "submit name \"signinform\"";

	@TempDir
	Path pictures;

	private final FakeTime time = new FakeTime();

	private final FakePage page = new FakePage(this.time);

	private final Map<String, String> environment = new HashMap<>(
			Map.of("WALLUP_SECRET_USER", "monitor", "WALLUP_SECRET_PASSWORD", "hunter2"));

	private final List<StepResult> heard = new ArrayList<>();

	@Test
	void performWhenSignInIsInAFrameDoesTheStepsAndReportsEach() {
		showFrameForm();
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		SignedIn signedIn = perform(frameRecipe(List.of(HOME), List.of(ERROR)));
		assertThat(this.page.calls()).containsExactly("open https://site247.example/",
				"loginIframe: type monitor into name \"username\"", "loginIframe: type hunter2 into name \"password\"",
				"loginIframe: " + SUBMIT);
		assertThat(this.page.frame()).isEmpty();
		assertThat(signedIn.already()).isFalse();
		assertThat(signedIn.steps()).isEqualTo(this.heard)
			.extracting(StepResult::number, StepResult::verb, StepResult::what, StepResult::skipped)
			.containsExactly(tuple(0, "open", "https://site247.example/", false),
					tuple(1, "frame", "frame \"loginIframe\"", false),
					tuple(2, "type", "into name \"username\"", false),
					tuple(3, "type", "into name \"password\"", false), tuple(4, "submit", "name \"signinform\"", false),
					tuple(5, "signed-in", "url matches \".*/home.*\"", false));
	}

	@Test
	void performWhenFormComesLateTellsHowLongItsStepTook() {
		this.time.after(Duration.ofSeconds(4), this::showForm);
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		perform(recipe(List.of(), List.of()));
		assertThat(this.heard.get(1).took()).isEqualTo(Duration.ofSeconds(4));
		assertThat(this.heard.get(2).took()).isEqualTo(Duration.ZERO);
	}

	@Test
	void performWhenSiteAnswersLateWaitsForTheSign() {
		showForm();
		this.page.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(20),
				() -> this.page.navigate("https://site247.example/home")));
		perform(recipe(List.of(HOME), List.of(ERROR)));
		assertThat(this.heard.getLast().took()).isEqualTo(Duration.ofSeconds(20));
		assertThat(this.time.sleeps()).isEmpty();
	}

	@Test
	void performWhenAnySignOfSeveralIsSeenIsSignedIn() {
		for (Sign sign : List.of(new Sign.Title("Home of"), new Sign.Text("welcome"),
				new Sign.Element(Locator.css("#home")))) {
			showForm();
			this.page.on(SUBMIT,
					() -> this.page.title("The Home of all").showText("", "welcome").show("", Locator.css("#home")));
			perform(recipe(List.of(HOME, sign), List.of()));
			this.page.title("").navigate("about:blank");
		}
	}

	@Test
	void performWithoutSignWaitsUntilTheSignInPageIsLeftAndShowsNoPasswordField() {
		showForm();
		this.page.on(SUBMIT, () -> {
			this.page.navigate("https://site247.example/code").showPassword("", PASSWORD);
			this.time.after(Duration.ofSeconds(2), () -> this.page.navigate("https://site247.example/home"));
		});
		perform(recipe(List.of(), List.of()));
		assertThat(this.heard.getLast()).satisfies((last) -> {
			assertThat(last.took()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2500));
			assertThat(last.what())
				.isEqualTo("the sign-in page https://site247.example/ to be left without a password field");
		});
	}

	@Test
	void performWithoutSignWaitsForTheNextPageToBeCompleteBeforeItLooksForItsForm() {
		showForm();
		this.page.on(SUBMIT, () -> {
			this.page.navigate("https://site247.example/signin").loading();
			this.time.after(Duration.ofSeconds(1), () -> {
				this.page.showPassword("", PASSWORD);
				this.page.loaded();
			});
		});
		SignInException ex = fail(recipe(List.of(), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
	}

	@Test
	void performWithoutSignWhenTheBrowserShowsAnErrorPageIsNotSignedIn() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.navigate("chrome-error://chromewebdata/"));
		SignInException ex = fail(recipe(List.of(), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.TIMED_OUT);
		assertThat(ex).hasMessage("Recipe \"site247\", after step 3: waited 30.0 s for the sign-in page "
				+ "https://site247.example/ to be left without a password field; the page shows no site");
	}

	@Test
	void performWithoutSignWhenFormIsOnAnotherSiteWaitsUntilThatIsLeft() {
		this.time.after(Duration.ofSeconds(1), () -> {
			this.page.navigate("https://idp.example/auth?client=site247");
			showForm();
		});
		this.page.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1),
				() -> this.page.navigate("https://site247.example/?code=4711")));
		perform(recipe(List.of(), List.of()));
		assertThat(this.heard.getLast().took()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void performWhenRejectedSignIsSeenSaysAtOnceThatCredentialsAreWrong() {
		showFrameForm();
		this.page.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1),
				() -> this.page.navigate("https://site247.example/signin").show("", Locator.css("p.error"))));
		SignInException ex = fail(frameRecipe(List.of(HOME), List.of(ERROR)));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex.step()).isEqualTo(5);
		assertThat(ex).hasMessage("Recipe \"site247\", after step 4: the site does not take the credentials, "
				+ "it shows element p.error");
		assertThat(this.time.instant()).isBefore("2026-11-21T08:00:02Z");
	}

	@Test
	void performWhenRejectedSignIsSeenInTheFrameSaysThatCredentialsAreWrong() {
		showFrameForm();
		this.page.on(SUBMIT, () -> this.page.show("loginIframe", Locator.css("p.error")));
		assertThat(fail(frameRecipe(List.of(HOME), List.of(ERROR))).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
	}

	@Test
	void performWhenFormIsStillInTheFrameAtTheEndSaysThatCredentialsAreWrong() {
		showFrameForm();
		SignInException ex = fail(frameRecipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex).hasMessage("Recipe \"site247\", after step 4: the site does not take the credentials, "
				+ "it shows its sign-in form (waited 30.0 s for url matches \".*/home.*\")");
	}

	@Test
	void performWhenNeitherSignNorFormIsSeenTimesOut() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/oops?token=x"));
		SignInException ex = fail(recipe(List.of(HOME), List.of(ERROR)));
		assertThat(ex.kind()).isEqualTo(Kind.TIMED_OUT);
		assertThat(ex.step()).isEqualTo(4);
		assertThat(ex).hasMessage("Recipe \"site247\", after step 3: waited 30.0 s for url matches \".*/home.*\"; "
				+ "the page shows https://site247.example/oops");
	}

	@Test
	void performWhenFieldIsMissingNamesRecipeStepLocatorFrameAndTime() {
		this.page.addFrame("loginIframe");
		SignInException ex = fail(frameRecipe(List.of(HOME), List.of(ERROR)));
		assertThat(ex.kind()).isEqualTo(Kind.ELEMENT_MISSING);
		assertThat(ex.step()).isEqualTo(2);
		assertThat(ex).hasMessage("Recipe \"site247\", step 2 (type into name \"username\") in frame loginIframe: "
				+ "waited 10.0 s for name \"username\" to be visible");
	}

	@Test
	void performWhenFrameIsMissingSaysSo() {
		SignInException ex = fail(frameRecipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.ELEMENT_MISSING);
		assertThat(ex).hasMessageStartingWith("Recipe \"site247\", step 1 (frame frame \"loginIframe\"): waited 10.")
			.hasMessageContaining("loginIframe");
	}

	@Test
	void performWhenNextFieldIsMissingBecauseTheFormCameAgainSaysThatCredentialsAreWrong() {
		showForm();
		List<Step> steps = new ArrayList<>(formSteps());
		steps.add(new Step.Click(Locator.css("#continue"), WITHIN, false));
		SignInException ex = fail(recipe(steps, List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex.step()).isEqualTo(4);
	}

	@Test
	void performWhenButtonIsMissingBesideTheFilledFormSaysThatTheElementIsMissing() {
		showForm();
		List<Step> steps = new ArrayList<>(formSteps());
		steps.set(2, new Step.Click(Locator.css("#no-such-button"), WITHIN, false));
		assertThat(fail(recipe(steps, List.of(HOME), List.of())).kind()).isEqualTo(Kind.ELEMENT_MISSING);
	}

	@Test
	void performWhenRejectedIsSeenBetweenTwoPagesDoesNotWaitForTheSecond() {
		this.page.show("", USER, FORM)
			.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1), () -> this.page.show("", Locator.css("p.error"))));
		List<Step> steps = List.of(type(USER, "user"), new Step.Submit(FORM, WITHIN, false),
				type(PASSWORD, "password"));
		SignInException ex = fail(recipe(steps, List.of(HOME), List.of(ERROR)));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex.step()).isEqualTo(3);
		assertThat(this.time.instant()).isBefore("2026-11-21T08:00:02Z");
	}

	@Test
	void performWhenRejectedSignStandsThereFromTheStartDoesNotBelieveItYet() {
		showForm();
		this.page.show("", Locator.css("p.error")).on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		perform(recipe(List.of(HOME), List.of(ERROR)));
	}

	@Test
	void performWhenSiteCannotBeReachedSaysSo() {
		this.page.on("open https://site247.example/", () -> this.page.failWith(Reason.UNREACHABLE));
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.SITE_UNREACHABLE);
		assertThat(ex.step()).isZero();
		assertThat(ex).hasMessageStartingWith(
				"Recipe \"site247\", opening https://site247.example/: site not reachable, waited ");
	}

	@Test
	void performWhenSiteAnswersWithAnErrorSaysSo() {
		this.page.on("open https://site247.example/", () -> this.page.failWith(Reason.HTTP_ERROR));
		assertThat(fail(recipe(List.of(HOME), List.of())).kind()).isEqualTo(Kind.SITE_UNREACHABLE);
	}

	@Test
	void performWhenWindowIsGoneSaysSoAndTakesNoPicture() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.failWith(Reason.GONE));
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.GONE);
		assertThat(ex.picture()).isEmpty();
	}

	@Test
	void performWhenPictureCannotBeTakenStillTellsTheFirstFailure() {
		this.page.on("open https://site247.example/", () -> this.page.failWith(Reason.TIMED_OUT));
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.SITE_UNREACHABLE);
		assertThat(ex.picture()).isEmpty();
	}

	@Test
	void performWhenItFailsKeepsAPictureWithBlankFields() {
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(this.page.calls()).last().isEqualTo("picture, fields blank");
		assertThat(ex.picture()).hasValueSatisfying((picture) -> {
			assertThat(picture).hasParent(this.pictures).hasBinaryContent(FakePage.PICTURE);
			assertThat(picture).hasFileName("site247-20261121-080010-000.png");
		});
	}

	@Test
	void performWhenSecretIsMissingOpensNothingAndNamesThePlaces() {
		this.environment.remove("WALLUP_SECRET_PASSWORD");
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.SECRET_MISSING);
		assertThat(ex.step()).isEqualTo(2);
		assertThat(ex).hasMessage(
				"Recipe \"site247\", step 2 (type into name \"password\"): secret \"password\" has no "
						+ "value; looked in environment variable WALLUP_SECRET_PASSWORD, file %s",
				this.pictures.resolve("password"));
		assertThat(this.page.calls()).isEmpty();
	}

	@Test
	void performWhenTimeOfTheWholeIsOverTimesOut() {
		showForm();
		List<Step> steps = List.of(new Step.Pause(Duration.ofSeconds(100)), new Step.Pause(Duration.ofSeconds(100)),
				type(USER, "user"));
		SignInException ex = fail(recipe(steps, List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.TIMED_OUT);
		assertThat(ex.step()).isEqualTo(3);
		assertThat(ex).hasMessageContaining("the time of 120.0 s was over before it");
		assertThat(this.time.sleeps()).containsExactly(Duration.ofSeconds(100), Duration.ofSeconds(20));
	}

	@Test
	void performWhenTextsOfThePageHoldASecretHidesIt() {
		showForm();
		Locator leaking = Locator.css("a[href*='hunter2']");
		List<Step> steps = new ArrayList<>(formSteps());
		steps.set(2, new Step.Click(leaking, WITHIN, false));
		SignInException ex = fail(recipe(steps, List.of(HOME), List.of()));
		assertThat(ex).hasMessageEndingWith("waited 10.0 s for a[href*='•••'] to be visible");
		assertThat(ex.getCause()).hasMessageContaining("•••").hasMessageNotContaining("hunter2");
	}

	@Test
	void performWhenAlreadySignedInLeavesTheStepsOut() {
		this.page.navigate("https://site247.example/home");
		SignedIn signedIn = perform(recipe(List.of(HOME), List.of(ERROR)));
		assertThat(signedIn.already()).isTrue();
		assertThat(signedIn.took()).isLessThan(Duration.ofSeconds(4));
		assertThat(this.heard).extracting(StepResult::skipped).containsExactly(false, true, true, true, false);
		assertThat(this.page.calls()).containsExactly("open https://site247.example/");
	}

	@Test
	void performWhenAlreadySignedInAndFirstStepIsAFrameLeavesTheStepsOut() {
		this.page.navigate("https://site247.example/home");
		SignedIn signedIn = perform(frameRecipe(List.of(HOME), List.of(ERROR)));
		assertThat(signedIn.already()).isTrue();
		assertThat(signedIn.took()).isLessThan(Duration.ofSeconds(4));
	}

	@Test
	void performWhenHomeTurnsToTheFormSignsInAllTheSame() {
		this.page.navigate("https://site247.example/home");
		this.time.after(Duration.ofMillis(1800), () -> {
			this.page.navigate("https://site247.example/login");
			showForm();
		});
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		assertThat(perform(recipe(List.of(HOME), List.of())).already()).isFalse();
		assertThat(this.page.calls()).hasSize(4);
	}

	@Test
	void performWhenOptionalPromptAppearsAnswersIt() {
		showForm();
		this.page.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1),
				() -> this.page.navigate("https://site247.example/stay").show("", Locator.css("#no"))));
		this.page.on("click #no", () -> this.page.navigate("https://site247.example/home"));
		perform(recipe(withPrompt(), List.of(HOME), List.of()));
		assertThat(this.page.calls()).last().isEqualTo("click #no");
		assertThat(this.heard).noneMatch(StepResult::skipped);
	}

	@Test
	void performWhenOptionalPromptDoesNotAppearIsNotHeldUpOnceSignedIn() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		SignedIn signedIn = perform(recipe(withPrompt(), List.of(HOME), List.of()));
		assertThat(signedIn.took()).isLessThan(Duration.ofSeconds(1));
		assertThat(this.heard.get(4).skipped()).isTrue();
	}

	@Test
	void performWhenOptionalPromptDoesNotAppearAndNoSignIsGivenWaitsItsTime() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		SignedIn signedIn = perform(recipe(withPrompt(), List.of(), List.of()));
		assertThat(signedIn.took()).isEqualTo(Step.DEFAULT_IF_PRESENT_WITHIN);
	}

	@Test
	void performWhenBasicAuthIsGivenAnswersItAtTheSitesOriginOnlyAndForgets() {
		SignedIn signedIn = perform(basicRecipe());
		assertThat(this.page.calls()).containsExactly("use monitor/hunter2 at https://intranet.example:8443",
				"open https://intranet.example:8443/status", "forget credentials");
		assertThat(signedIn.steps()).extracting(StepResult::verb).containsExactly("open", "signed-in");
	}

	@Test
	void performWhenBasicAuthIsRefusedSaysThatCredentialsAreWrongAndForgets() {
		this.page.on("open https://intranet.example:8443/status", () -> this.page.failWith(Reason.CREDENTIALS_REFUSED));
		SignInException ex = fail(basicRecipe());
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex).hasMessageStartingWith(
				"Recipe \"intranet\", opening https://intranet.example:8443/status: credentials refused");
		assertThat(this.page.calls()).last().isEqualTo("forget credentials");
	}

	@Test
	void performWhenBasicAuthHasNoSecretSaysSo() {
		this.environment.clear();
		SignInException ex = fail(basicRecipe());
		assertThat(ex.kind()).isEqualTo(Kind.SECRET_MISSING);
		assertThat(ex).hasMessageStartingWith("Recipe \"intranet\", basic-auth: secret \"password\" has no value");
	}

	@Test
	void performWhenFailuresAreManyKeepsTheLastTwentyPictures() {
		for (int i = 0; i < 25; i++) {
			fail(recipe(List.of(HOME), List.of()));
		}
		assertThat(this.pictures.toFile().list()).hasSize(20)
			.contains("site247-20261121-080410-000.png")
			.doesNotContain("site247-20261121-080010-000.png");
	}

	private SignIn signIn() {
		Secrets secrets = new Secrets(List.of(new SecretVariables(this.environment), new SecretFiles(this.pictures)));
		return new SignIn(secrets, this.pictures, Duration.ofMinutes(2), this.time.timing());
	}

	private SignedIn perform(Recipe recipe) {
		return signIn().perform(recipe, this.page, this.heard::add);
	}

	private SignInException fail(Recipe recipe) {
		return catchThrowableOfType(SignInException.class, () -> perform(recipe));
	}

	private void showForm() {
		this.page.show("", USER, FORM).showPassword("", PASSWORD);
	}

	private void showFrameForm() {
		this.page.addFrame("loginIframe").show("loginIframe", USER, FORM).showPassword("loginIframe", PASSWORD);
	}

	private static Recipe recipe(List<Sign> signedIn, List<Sign> rejected) {
		return recipe(formSteps(), signedIn, rejected);
	}

	private static Recipe frameRecipe(List<Sign> signedIn, List<Sign> rejected) {
		List<Step> steps = new ArrayList<>(formSteps());
		steps.addFirst(new Step.Frame(FRAME, WITHIN, false));
		return recipe(steps, signedIn, rejected);
	}

	private static Recipe recipe(List<Step> steps, List<Sign> signedIn, List<Sign> rejected) {
		return new Recipe("site247", "https://site247.example/", steps, signedIn, List.of(), rejected, null);
	}

	private static Recipe basicRecipe() {
		return new Recipe("intranet", "https://intranet.example:8443/status", List.of(), List.of(), List.of(),
				List.of(), new BasicAuth(new Value.Text("monitor"), new Value.Secret("password")));
	}

	private static List<Step> formSteps() {
		return List.of(type(USER, "user"), type(PASSWORD, "password"), new Step.Submit(FORM, WITHIN, false));
	}

	private static List<Step> withPrompt() {
		List<Step> steps = new ArrayList<>(formSteps());
		steps.add(new Step.Click(Locator.css("#no"), Step.DEFAULT_IF_PRESENT_WITHIN, true));
		return steps;
	}

	private static Step type(Locator into, String secret) {
		return new Step.Type(into, new Value.Secret(secret), WITHIN, false);
	}

}
