package io.wallup.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Locator;
import io.wallup.layout.Step;
import io.wallup.signin.SignInException.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong while a page is signed in, and what is said of it. */
class SignInFailureTests extends RecipeFixture {

	@Test
	void performWithoutSignWaitsForTheNextPageToBeCompleteBeforeItLooksForItsForm() {
		showForm();
		this.page.on(SUBMIT, () -> {
			this.page.navigate("https://site247.example/signin").loading().send();
			this.time.after(Duration.ofSeconds(1), () -> {
				this.page.showPassword("", PASSWORD).answerWithDocument(200);
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
	void performWhenRejectedSignIsSeenSaysAtOnceThatCredentialsAreWrong() {
		showFrameForm();
		this.page.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1),
				() -> this.page.send().navigate("https://site247.example/signin").show("", Locator.css("p.error"))));
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
		this.page.on(SUBMIT, () -> this.page.send().show("loginIframe", Locator.css("p.error")));
		assertThat(fail(frameRecipe(List.of(HOME), List.of(ERROR))).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
	}

	@Test
	void performWhenFormIsInTheFrameAgainSaysSoonThatCredentialsAreWrong() {
		showFrameForm();
		this.page.on(SUBMIT,
				() -> this.time.after(Duration.ofSeconds(1), () -> this.page.send().answerWithDocument(200)));
		SignInException ex = fail(frameRecipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex).hasMessageMatching("Recipe \"site247\", after step 4: the site does not take the credentials, "
				+ "it shows its sign-in form \\(waited 3\\.. s for url matches \"\\.\\*/home\\.\\*\"\\)");
	}

	@Test
	void performWhenFormIsThereAgainForAMomentOnTheWayIsNoRefusal() {
		showForm();
		this.page.on(SUBMIT, () -> {
			this.page.send().answerWithDocument(200);
			this.time.after(Duration.ofMillis(1900), () -> this.page.navigate("https://site247.example/home"));
		});
		assertThat(perform(recipe(List.of(HOME), List.of())).already()).isFalse();
	}

	@Test
	void performWhenFormStaysWhileTheSiteWorksOnWhatWasSentWaits() {
		showForm();
		this.page.on(SUBMIT, () -> {
			this.page.send();
			this.time.after(Duration.ofSeconds(20), () -> {
				this.page.answer(200);
				this.time.after(Duration.ofSeconds(4), () -> this.page.navigate("https://site247.example/home"));
			});
		});
		assertThat(perform(recipe(List.of(HOME), List.of())).already()).isFalse();
	}

	@Test
	void performWhenTheSiteNeverAnswersWhatWasSentIsNoRefusal() {
		showForm();
		this.page.on(SUBMIT, this.page::send);
		assertThat(fail(recipe(List.of(HOME), List.of())).kind()).isEqualTo(Kind.TIMED_OUT);
	}

	@Test
	void performWhenScriptShowsTheFormOnAfterAnAnswerSaysSoonThatCredentialsAreWrong() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.send().answer(200));
		assertThat(fail(recipe(List.of(HOME), List.of())).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(this.time.instant()).isBefore("2026-11-21T08:00:07Z");
	}

	@Test
	void performWhenFormWithTheCodeIsThereAgainSaysThatCredentialsAreWrong() {
		Locator code = Locator.css("#code");
		this.page.show("", USER, FORM, code);
		this.page.on(SUBMIT, () -> this.page.send().answerWithDocument(200));
		List<Step> steps = List.of(type(USER, "user"), type(code, "password"), new Step.Submit(FORM, WITHIN, false));
		assertThat(fail(recipe(steps, List.of(HOME), List.of())).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
	}

	@Test
	void performWhenNothingWasSentSaysThatRatherThanWrongCredentials() {
		showForm();
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.NOT_SENT);
		assertThat(ex).hasMessageStartingWith("Recipe \"site247\", after step 3: nothing was sent to the site, which "
				+ "shows its sign-in form (waited 10.");
		this.page.on(SUBMIT, () -> this.page.show("", Locator.css("p.error")));
		assertThat(fail(recipe(List.of(HOME), List.of(ERROR))).kind()).isEqualTo(Kind.NOT_SENT);
	}

	@Test
	void performWhenACookieIsBlockedSaysThatRatherThanWrongCredentials() {
		showForm();
		this.page.on(SUBMIT,
				() -> this.page.send()
					.answerWithDocument(200)
					.blockCookie("cookie \"s\" of login.example, in a frame of another site"));
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.COOKIE_BLOCKED);
		assertThat(ex).hasMessageContaining("the browser does not keep cookie \"s\" of login.example, in a frame of "
				+ "another site; the site shows its sign-in form");
	}

	@Test
	void performWhenTheNextPageCannotBeHadSaysSoAtOnce() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.send().failDocument(Reason.UNTRUSTED));
		SignInException ex = fail(recipe(List.of(HOME), List.of()));
		assertThat(ex.kind()).isEqualTo(Kind.CERTIFICATE_UNTRUSTED);
		assertThat(ex)
			.hasMessageStartingWith("Recipe \"site247\", after step 3: the site's certificate is not trusted");
		assertThat(this.time.instant()).isBefore("2026-11-21T08:00:02Z");
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
		assertThat(ex).hasMessageStartingWith("Recipe \"site247\", step 1 (frame loginIframe): waited 10.")
			.hasMessageContaining("loginIframe");
	}

	@Test
	void performWhenNextFieldIsMissingBecauseTheFormCameAgainSaysThatCredentialsAreWrong() {
		showForm();
		this.page.on(SUBMIT, () -> this.page.send().answerWithDocument(200));
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
			.on(SUBMIT, () -> this.time.after(Duration.ofSeconds(1),
					() -> this.page.send().show("", Locator.css("p.error"))));
		List<Step> steps = List.of(type(USER, "user"), new Step.Submit(FORM, WITHIN, false),
				type(PASSWORD, "password"));
		SignInException ex = fail(recipe(steps, List.of(HOME), List.of(ERROR)));
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex.step()).isEqualTo(3);
		assertThat(this.time.instant()).isBefore("2026-11-21T08:00:02Z");
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

}
