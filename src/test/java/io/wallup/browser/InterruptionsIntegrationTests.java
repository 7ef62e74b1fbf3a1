package io.wallup.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Interruptions.Dialogs;
import io.wallup.layout.Interruptions.Popups;
import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page puts over the wall, in a real Chrome on a virtual display. */
class InterruptionsIntegrationTests {

	private static final Duration WITHIN = Duration.ofSeconds(30);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static TestSite site;

	static BrowserLauncher launcher;

	static ChromeBrowser browser;

	static Page page;

	@BeforeAll
	static void start() {
		site = new TestSite();
		launcher = new BrowserLauncher(new BrowserProperties(null, false, false, "1600x1200", List.of()), state);
		browser = (ChromeBrowser) launcher.launch(
				new BrowserRequest("test", "covers", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500), List.of()));
		page = browser.firstPage();
	}

	@AfterAll
	static void stop() {
		launcher.close();
		site.close();
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPT, true", "DISMISS, false" })
	void dialogIsAnsweredAtOnceAsTheLayoutSays(Dialogs dialogs, boolean answer) {
		page.treat(new Interruptions(Popups.CLOSE, dialogs));
		page.open(site.url("/asks"), WITHIN);
		assertThat(page.title()).isEqualTo("answered " + answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "one", "two", "three" })
	void windowThatThePageOpensIsClosedOnceItWantsNone(String way) {
		page.treat(new Interruptions(Popups.KEEP, Dialogs.ACCEPT));
		page.open(site.url("/opens"), WITHIN);
		page.click(new Locator(How.TEXT, way), WITHIN);
		Awaitility.await().atMost(WITHIN).until(() -> browser.windows().size() == 2);
		page.treat(Interruptions.DEFAULT);
		Awaitility.await().atMost(WITHIN).until(() -> browser.windows().size() == 1);
		page.click(new Locator(How.TEXT, way), WITHIN);
		page.open(site.url("/form"), WITHIN);
		Awaitility.await().atMost(WITHIN).until(() -> browser.windows().size() == 1);
		assertThat(page.url()).isEqualTo(site.url("/form"));
	}

	@Test
	void questionForAPasskeyIsAnsweredWithoutASheet() {
		page.open(site.url("/passkey").replace("127.0.0.1", "localhost"), WITHIN);
		assertThat(page.waitForAny(List.of(new Sign.Title("answered NotAllowedError")), WITHIN)).isPresent();
	}

}
