package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignedOutTests {

	private static final String DASHBOARD = "https://site247.example/dash/1";

	private final FakeTime time = new FakeTime();

	private final FakePage page = new FakePage(this.time);

	private final SignIn signIn = new SignIn(
			new Secrets(List.of(new SecretVariables(Map.of("WALLUP_SECRET_PASSWORD", "hunter2")))),
			Path.of("never-written"), Duration.ofMinutes(2), this.time.timing());

	@Test
	void signedOutWhenItsSignIsSeen() {
		Recipe recipe = recipe("https://site247.example/",
				List.of(new Sign.UrlMatches(Pattern.compile(".*/login.*")), new Sign.Text("Your session has ended")));
		this.page.navigate(DASHBOARD);
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isFalse();
		this.page.showText("", "Your session has ended");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isTrue();
		this.page.navigate("https://site247.example/login?next=dash");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isTrue();
	}

	@Test
	void signedOutWithoutSignWhenTheRecipesPageIsShownInsteadOfTheDashboard() {
		Recipe recipe = recipe("https://site247.example/", List.of());
		this.page.navigate(DASHBOARD);
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isFalse();
		this.page.navigate("https://site247.example/?next=dash");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isTrue();
		this.page.navigate("https://other.example/");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isFalse();
		this.page.navigate("chrome-error://chromewebdata/");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isFalse();
	}

	@Test
	void signedOutWithoutSignWhenThePageWhereTheFormWasFoundIsShown() {
		Locator password = Locator.css("#password");
		Recipe recipe = new Recipe("site247", "https://site247.example/",
				List.of(new Step.Type(password, new Value.Secret("password"), Duration.ofSeconds(1), false),
						new Step.Submit(password, Duration.ofSeconds(1), false)),
				List.of(), List.of(), List.of(), null);
		this.page.navigate("https://idp.example/login")
			.show("", password)
			.on("submit #password", () -> this.page.navigate("https://site247.example/home"));
		this.signIn.perform(recipe, this.page, (step) -> {
		});
		this.page.navigate("https://idp.example/login?client=site247");
		assertThat(this.signIn.signedOut(recipe, DASHBOARD, this.page)).isTrue();
	}

	@Test
	void signedOutWithoutSignWhenSiteHasOneAddressOnlyIsToldByItsPasswordField() {
		Recipe recipe = recipe("https://site247.example/", List.of());
		String dashboard = "https://site247.example/#/dash/1";
		this.page.navigate(dashboard);
		assertThat(this.signIn.signedOut(recipe, dashboard, this.page)).isFalse();
		this.page.showPassword("", Locator.css("#password"));
		assertThat(this.signIn.signedOut(recipe, dashboard, this.page)).isTrue();
	}

	private static Recipe recipe(String url, List<Sign> signedOut) {
		return new Recipe("site247", url, List.of(), List.of(), signedOut, List.of(), null);
	}

}
