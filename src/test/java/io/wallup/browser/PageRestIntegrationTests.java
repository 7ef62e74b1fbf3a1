package io.wallup.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whether a page shows something, in a real Chrome on a virtual display. */
class PageRestIntegrationTests {

	private static final Duration WITHIN = Duration.ofSeconds(30);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static TestSite site;

	static BrowserLauncher launcher;

	static Browser browser;

	static Page page;

	@BeforeAll
	static void start() {
		site = new TestSite();
		launcher = new BrowserLauncher(new BrowserProperties(null, false, false, "1600x1200", List.of()), state);
		browser = launcher
			.launch(new BrowserRequest("test", "rest", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500), List.of()));
		page = browser.firstPage();
	}

	@AfterAll
	static void stop() {
		launcher.close();
		site.close();
	}

	@BeforeEach
	void showNothing() {
		page.open("about:blank", WITHIN);
	}

	@ParameterizedTest
	@CsvSource({ "/nothing, answered with nothing to show (HTTP 204)",
			"/to-nothing, answered with nothing to show (HTTP 204)", "/reset, answered with nothing to show (HTTP 205)",
			"/report, is a download (report.pdf)" })
	void openOfAnAddressWithNothingToShowSaysWhatItIs(String path, String what) {
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> page.open(site.url(path), WITHIN))
			.returns(Reason.NOTHING_SHOWN, PageException::reason)
			.withMessageContaining(site.url(path) + ", which " + what)
			.withMessageNotContaining("stays");
	}

	@Test
	void openOfAnAddressWithNothingToShowSaysThatThePageBeforeItStays() {
		page.open(site.url("/plain"), WITHIN);
		assertThatExceptionOfType(PageException.class).isThrownBy(() -> page.open(site.url("/nothing"), WITHIN))
			.withMessageContaining("the page before it stays");
		assertThat(page.url()).isEqualTo(site.url("/plain"));
	}

	@Test
	void openOfAPageThatRedirectsItselfAtOnceIsNoFailure() {
		page.open(site.url("/hop"), WITHIN);
		assertThat(page.waitForAny(List.of(new Sign.Element(Locator.css("#arrived"))), WITHIN)).isPresent();
	}

	@Test
	void downloadOfAStandingPageIsRefusedAndTold() {
		Queue<String> files = new ConcurrentLinkedQueue<>();
		page.whenDownload(files::add);
		page.open(site.url("/downloads"), WITHIN);
		Awaitility.await().atMost(WITHIN).untilAsserted(() -> assertThat(files).containsExactly("report.pdf"));
		assertThat(page.url()).isEqualTo(site.url("/downloads"));
	}

	@Test
	void settleWaitsForWhatScriptsDrawFromWhatTheyFetch() {
		page.open(site.url("/drawn"), WITHIN);
		assertThat(page.settle(WITHIN, null)).isEqualTo(PageRest.SETTLED);
		assertThat(page.waitForAny(List.of(new Sign.Text("drawn")), Duration.ZERO)).isPresent();
	}

	@Test
	void settleIsEndedByASignThatComesLate() {
		page.open(site.url("/late-form"), WITHIN);
		List<Sign> form = List.of(new Sign.Element(Locator.css("input[type=password]")));
		assertThat(page.settle(WITHIN, () -> page.waitForAny(form, Duration.ZERO).isPresent()))
			.isEqualTo(PageRest.INTERRUPTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/lively" })
	void settleOfAPageThatIsThereDoesNotWaitForClocksStreamsAndPolls(String path) {
		page.open(site.url(path), WITHIN);
		assertThat(page.settle(WITHIN, null)).isEqualTo(PageRest.SETTLED);
	}

	@Test
	void settleOfAPageThatShowsNothingSaysSo() {
		page.open(site.url("/black"), WITHIN);
		assertThat(page.settle(WITHIN, null)).isEqualTo(PageRest.BLANK);
	}

	@Test
	void minimisedWindowHasNoBoundsAndIsRestoredWhenPlaced() {
		Bounds bounds = new Bounds(100, 120, 800, 600);
		page.open(site.url("/form"), WITHIN);
		assertThat(page.place(bounds, WITHIN)).contains(bounds);
		TestDesktop.change(state, page.title(), Map.of("windowState", "minimized"));
		Awaitility.await().atMost(WITHIN).until(() -> page.bounds().isEmpty());
		assertThat(page.place(bounds, WITHIN)).contains(bounds);
		assertThat(page.bounds()).contains(bounds);
	}

}
