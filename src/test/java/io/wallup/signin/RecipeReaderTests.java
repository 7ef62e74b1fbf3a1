package io.wallup.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Reading;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.signin.Recipe.BasicAuth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecipeReaderTests {

	private static final Duration TEN = Duration.ofSeconds(10);

	private final RecipeReader reader = new RecipeReader(new Secrets(List.of(new SecretVariables(
			Map.of("WALLUP_SECRET_SITE247_USER", "monitor", "WALLUP_SECRET_SITE247_PASSWORD", "hunter2")))));

	@Test
	void readOfTheProductsExampleGivesTheRecipe() {
		Recipe recipe = read("""
				url: https://site247.example/
				steps:
				  - frame: loginIframe               # by name, id, or locator; `frame: top` leaves
				  - type: { into: { name: username }, secret: site247-user }
				  - type: { into: { name: password }, secret: site247-password }
				  - submit: { name: signinform }
				signed-in: { url-matches: ".*/home.*" }
				signed-out: { url-matches: ".*/login.*" }
				""").get();
		assertThat(recipe.name()).isEqualTo("site247");
		assertThat(recipe.url()).isEqualTo("https://site247.example/");
		assertThat(recipe.steps()).containsExactly(new Step.Frame(new Locator(How.FRAME, "loginIframe"), TEN, false),
				new Step.Type(new Locator(How.NAME, "username"), new Value.Secret("site247-user"), TEN, false),
				new Step.Type(new Locator(How.NAME, "password"), new Value.Secret("site247-password"), TEN, false),
				new Step.Submit(new Locator(How.NAME, "signinform"), TEN, false));
		assertThat(recipe.signedIn()).hasToString("[url matches \".*/home.*\"]");
		assertThat(recipe.signedOut()).hasToString("[url matches \".*/login.*\"]");
		assertThat(recipe.rejected()).isEmpty();
		assertThat(recipe.basicAuth()).isNull();
		assertThat(recipe.secrets()).containsExactly("site247-user", "site247-password");
	}

	@Test
	void readWhenBasicAuthOnlyGivesARecipeWithoutSteps() {
		Recipe recipe = read("""
				url: https://intranet.example/
				basic-auth: { user: { text: monitor }, password: { secret: site247-password } }
				rejected: { text: denied, element: { id: error } }
				""").get();
		assertThat(recipe.steps()).isEmpty();
		assertThat(recipe.basicAuth())
			.isEqualTo(new BasicAuth(new Value.Text("monitor"), new Value.Secret("site247-password")));
		assertThat(recipe.rejected()).containsExactly(new Sign.Element(new Locator(How.ID, "error")),
				new Sign.Text("denied"));
		assertThat(recipe.secrets()).containsExactly("site247-password");
	}

	@Test
	void readWhenSecretsAreMissingWarnsAtTheirLines() {
		Reading<Recipe> reading = read("""
				url: https://site247.example/
				basic-auth:
				  user: { secret: site247-user }
				  password:
				    secret: intranet-password
				steps:
				  - type: { into: .password, secret: site247-pasword }
				""");
		assertThat(reading.valid()).isTrue();
		assertThat(mistakes(reading)).isEqualTo(
				"""
						config/sign-ins/site247.yaml:5:13: warning: basic-auth.password.secret: secret "intranet-password" has no value; looked in environment variable WALLUP_SECRET_INTRANET_PASSWORD
						config/sign-ins/site247.yaml:7:38: warning: steps[0].type.secret: secret "site247-pasword" has no value; looked in environment variable WALLUP_SECRET_SITE247_PASWORD""");
	}

	@Test
	void readWhenWrongTellsEveryMistakeOnItsLine() {
		Reading<Recipe> reading = read("""
				uri: https://site247.example/
				url: https://me:hunter2@site247.example/
				step:
				  - click: .go
				steps: []
				signed-in: ".*/home.*"
				signed-out: {}
				rejected: { elemnt: .error }
				basic-auth: { user: hunter2, password: { text: hunter2 } }
				""");
		assertThat(reading.valid()).isFalse();
		assertThat(reading.mistakes()).allMatch((mistake) -> mistake.severity() == Severity.ERROR);
		assertThat(mistakes(reading)).doesNotContain("hunter2")
			.isEqualTo(
					"""
							config/sign-ins/site247.yaml:1:1: error: uri: unknown key "uri", expected one of url, basic-auth, steps, signed-in, signed-out, rejected; did you mean "url"?
							config/sign-ins/site247.yaml:2:6: error: url: address with a user or password (not shown), expected an address without them; a recipe signs in, with the names of secrets
							config/sign-ins/site247.yaml:3:1: error: step: unknown key "step", expected one of url, basic-auth, steps, signed-in, signed-out, rejected; did you mean "steps"?
							config/sign-ins/site247.yaml:5:8: error: steps: empty list, expected a list of steps, at least one
							config/sign-ins/site247.yaml:6:12: error: signed-in: wrong value ".*/home.*", expected signs: a mapping of url-matches, element, title, text
							config/sign-ins/site247.yaml:7:13: error: signed-out: empty mapping, expected signs: a mapping of url-matches, element, title, text
							config/sign-ins/site247.yaml:8:13: error: rejected.elemnt: unknown key "elemnt", expected one of url-matches, element, title, text; did you mean "element"?
							config/sign-ins/site247.yaml:9:21: error: basic-auth.user: wrong value (not shown), expected a secret or a text: a mapping with one of secret, text
							config/sign-ins/site247.yaml:9:40: error: basic-auth.password: missing key "secret", expected secret: the name of a secret (never its value): 1 to 64 letters, digits, ".", "_" or "-", not "." or "-" first nor "." last
							config/sign-ins/site247.yaml:9:42: error: basic-auth.password.text: unknown key "text", expected secret""");
	}

	@Test
	void readWhenUrlIsMissingSaysSo() {
		assertThat(mistakes(read("steps: [ { click: .go } ]"))).isEqualTo("config/sign-ins/site247.yaml:1:1: "
				+ "error: missing key \"url\", expected url: an http or https address such as https://site.example/");
	}

	private Reading<Recipe> read(String text) {
		return this.reader.read("config/sign-ins/site247.yaml", "site247", text.getBytes(StandardCharsets.UTF_8));
	}

	private static String mistakes(Reading<Recipe> reading) {
		return reading.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"));
	}

}
