package io.wallup.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.signin.Recipe.BasicAuth;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Recipes and a page that most tests of sign-ins begin with. */
abstract class RecipeFixture {

	static final Duration WITHIN = Duration.ofSeconds(10);

	static final Locator FRAME = new Locator(How.FRAME, "loginIframe");

	static final Locator USER = new Locator(How.NAME, "username");

	static final Locator PASSWORD = new Locator(How.NAME, "password");

	static final Locator FORM = new Locator(How.NAME, "signinform");

	static final Sign HOME = new Sign.UrlMatches(Pattern.compile(".*/home.*"));

	static final Sign ERROR = new Sign.Element(Locator.css("p.error"));

	static final String SUBMIT = "submit name \"signinform\"";

	@TempDir
	Path pictures;

	final FakeTime time = new FakeTime();

	final FakePage page = new FakePage(this.time);

	final Map<String, String> environment = new HashMap<>(
			Map.of("WALLUP_SECRET_USER", "monitor", "WALLUP_SECRET_PASSWORD", "hunter2"));

	final List<StepResult> heard = new ArrayList<>();

	SignIn signIn() {
		Secrets secrets = new Secrets(List.of(new SecretVariables(this.environment), new SecretFiles(this.pictures)));
		return new SignIn(secrets, this.pictures, Duration.ofMinutes(2), this.time.timing());
	}

	SignedIn perform(Recipe recipe) {
		return signIn().perform(recipe, this.page, this.heard::add);
	}

	SignInException fail(Recipe recipe) {
		return catchThrowableOfType(SignInException.class, () -> perform(recipe));
	}

	void showForm() {
		this.page.show("", USER, FORM).showPassword("", PASSWORD);
	}

	void showFrameForm() {
		this.page.addFrame("loginIframe").show("loginIframe", USER, FORM).showPassword("loginIframe", PASSWORD);
	}

	static Recipe recipe(List<Sign> signedIn, List<Sign> rejected) {
		return recipe(formSteps(), signedIn, rejected);
	}

	static Recipe frameRecipe(List<Sign> signedIn, List<Sign> rejected) {
		List<Step> steps = new ArrayList<>(formSteps());
		steps.addFirst(new Step.Frame(FRAME, WITHIN, false));
		return recipe(steps, signedIn, rejected);
	}

	static Recipe recipe(List<Step> steps, List<Sign> signedIn, List<Sign> rejected) {
		return new Recipe("site247", "https://site247.example/", steps, signedIn, List.of(), rejected, null);
	}

	static Recipe basicRecipe() {
		return new Recipe("intranet", "https://intranet.example:8443/status", List.of(), List.of(), List.of(),
				List.of(), new BasicAuth(new Value.Text("monitor"), new Value.Secret("password")));
	}

	static List<Step> formSteps() {
		return List.of(type(USER, "user"), type(PASSWORD, "password"), new Step.Submit(FORM, WITHIN, false));
	}

	static List<Step> withPrompt() {
		List<Step> steps = new ArrayList<>(formSteps());
		steps.add(new Step.Click(Locator.css("#no"), Step.DEFAULT_IF_PRESENT_WITHIN, true));
		return steps;
	}

	static Step type(Locator into, String secret) {
		return new Step.Type(into, new Value.Secret(secret), WITHIN, false);
	}

}
