package io.wallup.browser;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.wallup.TestCertificate;
import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every verb of a page, in a real Chrome on a virtual display. */
class PageIntegrationTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final Duration NOT_LONG = Duration.ofMillis(600);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static TestSite site;

	static BrowserLauncher launcher;

	static Browser browser;

	Page page;

	@BeforeAll
	static void start() {
		site = new TestSite();
		launcher = new BrowserLauncher(new BrowserProperties(null, false, false, "1600x1200", List.of()), state);
		browser = launcher.launch(
				new BrowserRequest("test", "pages", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500), List.of()));
	}

	@AfterAll
	static void stop() {
		launcher.close();
		site.close();
	}

	@BeforeEach
	void openWindow() {
		this.page = browser.openWindow(new Bounds(100, 120, 800, 600));
	}

	@AfterEach
	void closeWindow() {
		this.page.close();
	}

	@Test
	void openWindowHasItsFinalBoundsAtOnce() {
		assertThat(this.page.place(new Bounds(100, 120, 800, 600), SOON)).contains(new Bounds(100, 120, 800, 600));
	}

	@Test
	void placeMovesAndSizesAndReadsBack() {
		Bounds wanted = new Bounds(640, 300, 900, 700);
		assertThat(this.page.place(wanted, SOON)).contains(wanted);
	}

	@Test
	void placeWhenTheWindowRefusesTellsWhereItIs() {
		Bounds actual = this.page.place(new Bounds(10, 10, 200, 300), Duration.ofSeconds(1)).orElseThrow();
		assertThat(actual.width()).isGreaterThan(200);
	}

	@Test
	void typeAndClickAndSubmitInFrames() {
		this.page.open(site.url("/outer"), SOON);
		this.page.enterFrame(new Locator(How.FRAME, "inner"), SOON);
		this.page.type(new Locator(How.NAME, "user"), "anna", SOON);
		this.page.type(Locator.css("#password"), "geheim ✓", SOON);
		this.page.click(new Locator(How.TEXT, "Sign in"), SOON);
		this.page.leaveFrames();
		assertThat(this.page.waitForAny(List.of(new Sign.Text("anna/geheim ✓")), SOON)).isPresent();
	}

	@Test
	void typeAndClickInAFrameOfAnotherSite() {
		this.page.open(site.url("/cross"), SOON);
		this.page.enterFrame(new Locator(How.FRAME, "middle"), SOON);
		this.page.enterFrame(new Locator(How.FRAME, "inner"), SOON);
		this.page.type(new Locator(How.NAME, "user"), "otto", SOON);
		this.page.type(new Locator(How.NAME, "password"), "x", SOON);
		this.page.click(Locator.css("button"), SOON);
		this.page.leaveFrames();
		assertThat(this.page.waitForAny(List.of(new Sign.Text("otto/x")), SOON)).isPresent();
	}

	@Test
	void typeReplacesWhatIsThere() {
		this.page.open(site.url("/filled"), SOON);
		this.page.type(new Locator(How.ID, "field"), "new", SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("value=new;")), SOON)).isPresent();
	}

	@Test
	void clickWaitsForALateElementAndUntilItIsNotCovered() {
		this.page.open(site.url("/late"), SOON);
		this.page.click(Locator.css(".late"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("clicked trusted")), SOON)).isPresent();
	}

	@Test
	void clickWhenAlwaysCoveredNamesTheCover() {
		this.page.open(site.url("/covered"), SOON);
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> this.page.click(new Locator(How.ID, "below"), Duration.ofSeconds(5)))
			.withMessageContaining("id \"below\"")
			.withMessageContaining("covered by <div id=\"cover\">");
	}

	@Test
	void clickWhenMissingTellsLocatorFrameAndTime() {
		this.page.open(site.url("/outer"), SOON);
		this.page.enterFrame(new Locator(How.FRAME, "inner"), SOON);
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> this.page.click(new Locator(How.NAME, "nothing"), NOT_LONG))
			.withMessageMatching("timed out: waited \\d+\\.\\d s for name \"nothing\" to be visible in frame inner");
	}

	@Test
	void selectByTextTellsThePage() {
		this.page.open(site.url("/filled"), SOON);
		this.page.select(new Locator(How.ID, "choice"), "Second one", SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("choice=two;")), SOON)).isPresent();
	}

	@Test
	void submitAndPressEnter() {
		this.page.open(site.url("/form"), SOON);
		this.page.type(new Locator(How.NAME, "user"), "a", SOON);
		this.page.submit(new Locator(How.NAME, "signinform"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.UrlMatches(Pattern.compile(".*/echo.*"))), SOON)).isPresent();
		this.page.open(site.url("/form"), SOON);
		this.page.type(new Locator(How.NAME, "user"), "b", SOON);
		this.page.press("Enter", SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Title("echo")), SOON)).isPresent();
	}

	@Test
	void waitForAnySurvivesRedirects() {
		this.page.open(site.url("/hop"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Element(Locator.css("#arrived"))), SOON)).isPresent();
	}

	@Test
	void waitForAnyWhenNothingIsSeenEndsInTime() {
		this.page.open(site.url("/form"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("never")), NOT_LONG)).isEmpty();
	}

	@Test
	void openWhenTheSiteIsDownIsUnreachable() {
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open("http://127.0.0.1:9/", SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.UNREACHABLE))
			.withMessageContaining("ERR_");
	}

	@Test
	void openWhenTheSiteAnswersAnErrorTellsTheStatus() {
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open(site.url("/nowhere"), SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.HTTP_ERROR))
			.withMessageContaining("404");
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open(site.url("/empty"), SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.HTTP_ERROR));
	}

	@Test
	void openWhenTheSiteNeverAnswersTimesOutAndThePageStaysUsable() {
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open(site.url("/never"), NOT_LONG))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.TIMED_OUT));
		this.page.open(site.url("/form"), SOON);
		assertThat(this.page.url()).endsWith("/form");
	}

	@Test
	void openWhenTheSiteAsksForAPasswordThatNobodyToldSaysSo() {
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open(site.otherUrl("/basic3"), SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.CREDENTIALS_ASKED))
			.withMessageContaining("asks for a user and a password");
		this.page.open(site.url("/form"), SOON);
		assertThat(this.page.url()).endsWith("/form");
	}

	@Test
	void whatAPageLoadsAndIsAskedAPasswordForIsRefusedItAtOnce() {
		this.page.open(site.otherUrl("/asking"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Title("got 401")), SOON)).isPresent();
		assertThat(this.page.waitUntilLoaded(SOON)).isTrue();
	}

	@Test
	void openWhenTheCertificateIsNotTrustedSaysSo() throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.of(state, "wall.example").context()));
		server.start();
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> this.page.open("https://127.0.0.1:" + server.getAddress().getPort() + "/", SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.UNTRUSTED))
			.withMessageContaining("certificate is not trusted");
		server.stop(0);
	}

	@Test
	void waitForAnyWhenTheDocumentWasReplacedSinceLooksAtTheNewOne() {
		this.page.open(site.url("/hop"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Title("arrived")), SOON)).isPresent();
		assertThat(this.page.waitForAny(List.of(new Sign.Element(Locator.css("#arrived"))), Duration.ZERO)).isPresent();
	}

	@Test
	void openWithCredentialsAnswersBasicAuthentication() {
		this.page.useCredentials(site.origin(), "bob", "pass");
		this.page.open(site.url("/basic"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("welcome bob")), SOON)).isPresent();
		this.page.forgetCredentials();
		this.page.open(site.url("/basic"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("welcome bob")), SOON)).isPresent();
	}

	@Test
	void openWithWrongCredentialsIsRefused() {
		this.page.useCredentials(site.origin(), "bob", "wrong");
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.open(site.url("/basic2"), SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.CREDENTIALS_REFUSED));
	}

	@Test
	void pictureWithBlankedFieldsShowsNoneOfTheirText() throws Exception {
		this.page.open(site.url("/filled"), SOON);
		var plain = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(this.page.picture(false, SOON)));
		var blanked = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(this.page.picture(true, SOON)));
		// the field of 200 x 40 CSS pixels is at the top left corner of the page
		assertThat(colours(plain)).isGreaterThan(3);
		assertThat(colours(blanked)).isOne();
	}

	private static long colours(java.awt.image.BufferedImage picture) {
		return java.util.stream.IntStream.range(0, 180 * 30)
			.map((i) -> picture.getRGB(10 + i % 180, 5 + i / 180))
			.distinct()
			.count();
	}

	@Test
	void hungPageDelaysNoOther() {
		Page other = browser.openWindow(new Bounds(200, 200, 700, 500));
		other.open(site.url("/hang"), SOON);
		other.type(new Locator(How.ID, "field"), "x", SOON);
		assertThat(other.waitForAny(List.of(new Sign.Text("never")), NOT_LONG)).isEmpty();
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> other.click(new Locator(How.ID, "field"), NOT_LONG));
		this.page.open(site.url("/form"), SOON);
		this.page.type(new Locator(How.NAME, "user"), "free", SOON);
		assertThat(this.page.place(new Bounds(300, 300, 700, 500), SOON)).contains(new Bounds(300, 300, 700, 500));
		other.close();
	}

	@Test
	void dialogsOfThePageDoNotBlockIt() {
		this.page.open(site.url("/dialog"), SOON);
		assertThat(this.page.waitForAny(List.of(new Sign.Text("after the dialog")), SOON)).isPresent();
	}

	@Test
	void invalidSelectorIsSaidSo() {
		this.page.open(site.url("/form"), SOON);
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> this.page.click(Locator.css("a[["), SOON))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.NOT_UNDERSTOOD))
			.withMessageContaining("a[[");
	}

	@Test
	void whenGoneTellsThatTheWindowWasClosed() {
		var gone = new java.util.concurrent.CompletableFuture<PageEnd>();
		Page other = browser.openWindow(new Bounds(200, 200, 700, 500));
		other.whenGone(gone::complete);
		other.close();
		assertThat(gone).succeedsWithin(SOON).isEqualTo(PageEnd.CLOSED);
	}

}
