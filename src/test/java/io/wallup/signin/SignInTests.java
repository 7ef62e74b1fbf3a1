package io.wallup.signin;

import java.time.Duration;
import java.util.List;

import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SignInTests extends RecipeFixture {

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
					tuple(1, "frame", "loginIframe", false), tuple(2, "type", "into name \"username\"", false),
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
		this.page.on(SUBMIT, () -> this.page.send());
		this.time.after(Duration.ofSeconds(20), () -> this.page.navigate("https://site247.example/home"));
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
	void performWhenRejectedSignStandsThereFromTheStartDoesNotBelieveItYet() {
		showForm();
		this.page.show("", Locator.css("p.error")).on(SUBMIT, () -> this.page.navigate("https://site247.example/home"));
		perform(recipe(List.of(HOME), List.of(ERROR)));
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

}
