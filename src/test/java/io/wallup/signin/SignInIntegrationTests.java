package io.wallup.signin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserLauncher;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Page;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.signin.SignInException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Recipes performed in a real Chrome against sites that sign in in many ways. */
class SignInIntegrationTests {

	private static final String FORM = """
			steps:
			  - type: { into: { name: username }, secret: user }
			  - type: { into: { name: password }, secret: password }
			  - click: button
			""";

	private static final String FRAME_FORM = """
			steps:
			  - frame: loginIframe
			  - type: { into: { name: username }, secret: user }
			  - type: { into: { name: password }, secret: password }
			  - submit: { name: signinform }
			""";

	private static final String SPA_FORM = """
			steps:
			  - type: { into: { id: user }, secret: user }
			  - type: { into: { id: pass }, secret: password }
			  - click: { text: Log in }
			signed-in: { element: "#welcome" }
			rejected: { text: wrong email or password }
			""";

	private static final String IDP_FORM = """
			steps:
			  - type: { into: { id: username }, secret: user }
			  - type: { into: { id: password }, secret: password }
			  - click: { id: kc-login }
			rejected: { element: "#input-error, #input-error-username" }
			""";

	private static final Duration AT_MOST = Duration.ofMinutes(1);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static SignInSites sites;

	static BrowserLauncher launcher;

	static Browser browser;

	Page page;

	@BeforeAll
	static void start() {
		sites = new SignInSites();
		launcher = BrowserLauncher.forCommand(state, true);
		browser = launcher.launch(
				new BrowserRequest("test", "sign-ins", BrowserSettings.DEFAULT, new Bounds(0, 0, 800, 600), List.of()));
	}

	@AfterAll
	static void stop() {
		launcher.close();
		sites.close();
	}

	@BeforeEach
	void openWindow() {
		this.page = browser.openWindow(new Bounds(0, 0, 900, 700));
	}

	@AfterEach
	void closeWindow() {
		this.page.close();
	}

	@Test
	void signInThroughAFormInAFrame() {
		SignedIn signedIn = signIn("/frame/", FRAME_FORM + "signed-in: { url-matches: '.*/home.*' }");
		assertThat(this.page.url()).endsWith("/frame/home");
		assertThat(signedIn.already()).isFalse();
		assertThat(signedIn.steps()).hasSize(6).noneMatch(StepResult::skipped);
	}

	@Test
	void signInWithoutASignWaitsUntilThePageIsLeft() {
		signIn("/frame/", FRAME_FORM);
		assertThat(this.page.url()).endsWith("/frame/home");
	}

	@Test
	void signInThroughNestedFramesOfAnotherSite() {
		signIn("/nested/", """
				steps:
				  - frame: outer
				  - frame: { name: inner }
				  - type: { into: { name: username }, secret: user }
				  - type: { into: { name: password }, secret: password }
				  - press: { key: Enter, in: { name: password } }
				signed-in: { title: home }
				""");
		assertThat(this.page.url()).endsWith("/nested/home");
	}

	@Test
	void signInWhenFormAndButtonComeLate() {
		SignedIn signedIn = signIn("/late/", FORM);
		assertThat(signedIn.took()).isGreaterThan(Duration.ofMillis(1400));
		assertThat(this.page.url()).endsWith("/late/home");
	}

	@Test
	void signInOverSeveralPages() {
		signIn("/pages/", """
				steps:
				  - type: { into: { name: username }, secret: user }
				  - click: { text: next }
				  - wait-for: { name: password }
				  - type: { into: { name: password }, secret: password }
				  - submit: { name: password }
				rejected: { element: .error }
				""");
		assertThat(this.page.url()).endsWith("/pages/home");
	}

	@Test
	void signInThroughAFormThatAScriptRendersLate() {
		signIn("/spa/", SPA_FORM);
		assertThat(this.page.url()).endsWith("/spa/home");
	}

	@Test
	void signInOverAnotherSiteAndBackAndThenAlreadySignedIn() {
		String recipe = IDP_FORM + "signed-in: { element: '#home' }";
		assertThat(signIn("/app/", recipe).already()).isFalse();
		assertThat(this.page.url()).isEqualTo(sites.url("/app/"));
		assertThat(signIn("/app/", recipe).already()).isTrue();
	}

	@Test
	void signInWithBasicAuthentication() {
		signIn("/basic/", "basic-auth: { user: { secret: user }, password: { secret: password } }");
		assertThat(this.page.url()).endsWith("/basic/");
	}

	@Test
	void signInWhenAskedToStaySignedInAnswers() {
		signIn("/stay/", FORM + """
				  - click: "#no"
				    if-present: true
				signed-in: { element: "#home" }
				""");
		assertThat(this.page.url()).endsWith("/stay/home?no");
	}

	@Test
	void signInWhenNotAskedToStaySignedInIsNotHeldUp() {
		SignedIn signedIn = signIn("/late/", FORM + """
				  - click: "#no"
				    if-present: true
				    within: 50s
				signed-in: { element: "#home" }
				""");
		assertThat(signedIn.took()).isLessThan(Duration.ofSeconds(50));
		assertThat(signedIn.steps().get(4).skipped()).isTrue();
	}

	@Test
	void signInWithAOneTimePassword() {
		signIn("/totp/", FORM + """
				  - totp: { into: "#otp", secret: totp }
				  - click: button
				signed-in: { element: "#home" }
				""");
		assertThat(this.page.url()).endsWith("/totp/home");
	}

	@Test
	void signInWhenCredentialsAreWrongIsToldByTheRejectedSignAtOnce() {
		for (String recipe : List.of(
				FRAME_FORM + "signed-in: { url-matches: '.*/home' }\nrejected: { element: p.error }",
				FRAME_FORM + "rejected: { text: wrong user or password }")) {
			long start = System.nanoTime();
			SignInException ex = fail("/frame/", recipe, AT_MOST);
			assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
			assertThat(ex.step()).isEqualTo(5);
			assertThat(ex.picture()).hasValueSatisfying((picture) -> assertThat(picture).isNotEmptyFile());
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
		}
		assertThat(fail("/spa/", SPA_FORM).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(fail("/app-of-nobody/../idp/auth", IDP_FORM).kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
	}

	@Test
	void signInWhenCredentialsAreWrongAndNoSignIsGivenIsToldByTheForm() {
		for (String site : List.of("/frame/", "/inside/")) {
			SignInException ex = fail(site, FRAME_FORM + "signed-in: { url-matches: '.*/home' }");
			assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
			assertThat(ex).hasMessageContaining("it shows its sign-in form");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/again/", "/again-other/", "/again-error/", "/again-script/", "/again-asking/" })
	void signInWhenTheFormIsShownAgainSaysLongBeforeTheTimeIsOverThatCredentialsAreWrong(String site) {
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn("not-the-password", Duration.ofMinutes(2)).perform(
						recipe(sites.url(site), FORM + "signed-in: { url-matches: '.*/home' }"), this.page, (step) -> {
						}));
		assertThat(ex.kind()).as(ex.getMessage()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex).hasMessageContaining("it shows its sign-in form (waited ").hasMessageNotContaining("30.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/slow/", "/moment/" })
	void signInWhenTheFormIsThereForAWhileAfterItWasSentIsNoRefusal(String site) {
		signIn(site, FORM + "signed-in: { url-matches: '.*/home' }");
		assertThat(this.page.url()).endsWith("/home");
	}

	@Test
	void signInWhenNothingWasSentSaysSo() {
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn("/unsent/", FORM + "signed-in: { url-matches: '.*/home' }"));
		assertThat(ex.kind()).as(ex.getMessage()).isEqualTo(Kind.NOT_SENT);
	}

	@Test
	void signInWhenTheCookieOfTheFrameIsBlockedSaysSo() {
		SignInException ex = catchThrowableOfType(SignInException.class, () -> signIn("/blocked/", """
				steps:
				  - frame: login
				  - type: { into: { name: username }, secret: user }
				  - type: { into: { name: password }, secret: password }
				  - click: button
				signed-in: { url-matches: '.*/home' }
				"""));
		assertThat(ex.kind()).as(ex.getMessage()).isEqualTo(Kind.COOKIE_BLOCKED);
		assertThat(ex).hasMessageContaining("cookie \"blocked\" of localhost, in a frame of another site");
	}

	@Test
	void signInWhenTheSiteAsksForAPasswordThatTheRecipeDoesNotHaveSaysSo() {
		SignInException ex = catchThrowableOfType(SignInException.class, () -> signIn("/basic-asked/", FORM));
		assertThat(ex.kind()).isEqualTo(Kind.CREDENTIALS_ASKED);
		assertThat(ex).hasMessageContaining("asks for a user and a password");
	}

	@Test
	void signInWhenBasicAuthenticationIsRefusedSaysThatCredentialsAreWrong() {
		SignInException ex = fail("/basic-wrong/",
				"basic-auth: { user: { text: monitor }, password: { secret: password } }");
		assertThat(ex.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
		assertThat(ex.step()).isZero();
	}

	@Test
	void signInWhenElementIsMissingNamesIt() {
		SignInException ex = fail("/frame/", """
				steps:
				  - frame: loginIframe
				  - type: { into: { name: user }, secret: user }
				    within: 700ms
				""");
		assertThat(ex.kind()).isEqualTo(Kind.ELEMENT_MISSING);
		assertThat(ex).hasMessageMatching("Recipe \"test\", step 2 \\(type into name \"user\"\\) in frame loginIframe: "
				+ "waited \\d+\\.\\d s for name \"user\" to be .*");
		assertThat(ex.picture()).isPresent();
	}

	@Test
	void signInWhenSelectorIsWrongSaysSo() {
		SignInException ex = fail("/frame/", "steps: [ { click: 'a[[', if-present: true } ]");
		assertThat(ex.kind()).isEqualTo(Kind.ELEMENT_MISSING);
		assertThat(ex).hasMessageContaining("not understood").hasMessageContaining("a[[");
	}

	@Test
	void signInWhenSiteIsDownOrBusySaysSo() {
		assertThat(fail("/busy/", FORM)).hasMessageContaining("503")
			.extracting(SignInException::kind)
			.isEqualTo(Kind.SITE_UNREACHABLE);
		Recipe dead = recipe("http://127.0.0.1:9/", FORM);
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn(SignInSites.PASSWORD).perform(dead, this.page, (step) -> {
				}));
		assertThat(ex.kind()).isEqualTo(Kind.SITE_UNREACHABLE);
		assertThat(ex)
			.hasMessageStartingWith("Recipe \"test\", opening http://127.0.0.1:9/: site not reachable, waited ");
	}

	@Test
	void signInWhenWindowIsClosedMeanwhileSaysSo() {
		Page other = browser.openWindow(new Bounds(0, 0, 700, 500));
		Recipe recipe = recipe(sites.url("/frame/"), "steps: [ { click: '#never', within: 3s } ]");
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn(SignInSites.PASSWORD).perform(recipe, other, (opened) -> other.close()));
		assertThat(ex.kind()).isEqualTo(Kind.GONE);
		assertThat(ex).hasMessage("Recipe \"test\", step 1 (click #never): window is gone");
	}

	@Test
	void signedOutWhenTheDashboardIsRedirectedToTheFormsPage() {
		Recipe recipe = recipe(sites.url("/frame/"), FRAME_FORM);
		SignIn signIn = signIn(SignInSites.PASSWORD);
		this.page.open(sites.url("/frame/home"), AT_MOST);
		assertThat(signIn.signedOut(recipe, sites.url("/frame/home"), this.page)).isFalse();
		this.page.open(sites.url("/frame/"), AT_MOST);
		assertThat(signIn.signedOut(recipe, sites.url("/frame/home"), this.page)).isTrue();
	}

	private SignedIn signIn(String path, String recipe) {
		return signIn(SignInSites.PASSWORD).perform(recipe(sites.url(path), recipe), this.page, (step) -> {
		});
	}

	private SignInException fail(String path, String recipe) {
		return fail(path, recipe, Duration.ofSeconds(10));
	}

	private SignInException fail(String path, String recipe, Duration atMost) {
		SignInException ex = catchThrowableOfType(SignInException.class,
				() -> signIn("not-the-password", atMost).perform(recipe(sites.url(path), recipe), this.page, (step) -> {
				}));
		assertThat(ex).hasMessageNotContaining("not-the-password");
		return ex;
	}

	private static SignIn signIn(String password) {
		return signIn(password, AT_MOST);
	}

	private static SignIn signIn(String password, Duration atMost) {
		Secrets secrets = new Secrets(List.of(new SecretVariables(Map.of("WALLUP_SECRET_USER", SignInSites.USER,
				"WALLUP_SECRET_PASSWORD", password, "WALLUP_SECRET_TOTP", SignInSites.TOTP_KEY))));
		return new SignIn(secrets, state.resolve("sign-ins"), atMost, Timing.system());
	}

	private static Recipe recipe(String url, String text) {
		return new RecipeReader(new Secrets(List.of()))
			.read("test.yaml", "test", ("url: " + url + "\n" + text).getBytes(StandardCharsets.UTF_8))
			.get();
	}

}
