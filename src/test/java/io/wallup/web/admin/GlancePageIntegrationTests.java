package io.wallup.web.admin;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.wallup.TestService;
import io.wallup.demo.Health;
import io.wallup.demo.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does with the walls at a glance, with real walls. */
class GlancePageIntegrationTests extends AdminPageFixture {

	private static final String SHOWN = "return document.querySelector('.tile-picture img').src";

	@Override
	void prepare(TestService service) {
		service.write("layouts/upright.yaml",
				"""
						description: One upright screen left of the others
						screens:
						  hall: { x: -1080, y: -200, width: 1080, height: 1920, taskbar: { top: 40 } }
						windows:
						  - { name: status, url: "https://status.example/", screen: hall, area: { x: 0, y: 0, width: 1, height: 1/4 } }
						  - { name: list, url: "https://list.example/", screen: hall, area: { x: 0, y: 1/4, width: 1, height: 3/4 } }
						""");
		service.write("layouts/wrong.yaml", "screens:\n  main: { x: 0, y: 0, width: 0, height: 100 }\nwindows: []\n");
		service.write("layouts/fifty.yaml",
				"""
						screens:
						  main: { x: 0, y: 0, width: 3840, height: 2160 }
						windows:
						""" + IntStream.range(0, 50)
					.mapToObj((each) -> ("  - { name: w%d, url: \"https://w%d.example/\", screen: main, "
							+ "area: { columns: 10, rows: 5, column: %d, row: %d } }%n")
						.formatted(each + 1, each + 1, each % 10 + 1, each / 10 + 1))
					.collect(Collectors.joining()));
	}

	@AfterEach
	void takeDown() {
		this.service.sites().health(Site.SITE247, Health.WELL);
		this.service.sites().health(Site.WHATAP, Health.WELL);
	}

	@Test
	void aWallIsLaunchedWatchedStoppedAndDrawnGreyAgain() {
		down();
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.awaitText("#headline", "No wall is up");
		browser.inspect("glance-off");
		assertThat(browser.find("[data-layout=wrong] .notice").getText()).contains("wrong.yaml:2");
		browser.click("[data-layout=demo] .button.primary");
		browser.awaitText("#headline", "Coming up");
		browser.inspect("glance-coming-up");
		browser.awaitText("#headline", "All 5 windows are up");
		browser.await((driver) -> pictures(browser) == 5);
		browser.inspect("glance-up");
		assertThat(browser.driver().getTitle()).isEqualTo("5 up \u00b7 Wallup");
		browser.click("[data-layout=demo] .button.danger");
		browser.click("dialog[open] .danger");
		browser.awaitText("#headline", "No wall is up");
	}

	@Test
	void aWindowThatFailsIsToldAndRestartedFromThePage() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.awaitText("#headline", "All 5 windows are up");
		this.service.sites().health(Site.WHATAP, Health.FAILING);
		this.service.send("POST", "/api/walls/demo/windows/run1_5/reload");
		browser.see(".tile[data-window=run1_5][data-state=failed]");
		browser.awaitText("#headline", "1 of 5 windows has failed");
		browser.awaitText("#points", "run1_5 site answers with an error");
		browser.awaitText("#told", "run1_5, Failed, site answers with an error");
		browser.inspect("glance-failed");
		this.service.sites().health(Site.WHATAP, Health.WELL);
		browser.click("[data-window=run1_5] .row-restart");
		browser.awaitText("#headline", "All 5 windows are up");
		assertThat(browser.has("#points li")).isFalse();
	}

	@Test
	void picturesAreFreshWhileSomebodyLooksAndNoneIsTakenForAHiddenPage() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.await((driver) -> pictures(browser) == 5);
		Object first = browser.script(SHOWN);
		browser.await((driver) -> !Objects.equals(browser.script(SHOWN), first));
		countPictures(browser);
		hide(browser, true);
		browser.await((driver) -> number(browser, "return window.underWay") == 0);
		browser.script("window.asked = 0");
		passAnHour(browser);
		hide(browser, true);
		assertThat(number(browser, "return window.asked")).isZero();
		hide(browser, false);
		browser.await((driver) -> number(browser, "return window.asked") >= 5);
	}

	@Test
	void everythingIsReachedByKeyboard() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.find(".tile[data-window=run1_1][tabindex='0']");
		browser.script("document.querySelector('.tile[data-window=run1_1]').focus()");
		press(browser, Keys.ARROW_DOWN);
		press(browser, Keys.ARROW_RIGHT);
		assertThat(focused(browser)).isEqualTo("run1_4");
		press(browser, Keys.ARROW_LEFT);
		press(browser, Keys.HOME);
		assertThat(focused(browser)).isEqualTo("run1_1");
		press(browser, "?");
		browser.see("#keys[open]");
		browser.inspect("glance-keys");
		press(browser, Keys.ESCAPE);
		press(browser, Keys.ENTER);
		browser.awaitText("h1", "run1_1");
		press(browser, Keys.ARROW_RIGHT);
		browser.awaitText("h1", "run1_2");
		press(browser, Keys.ESCAPE);
		browser.find("#headline");
	}

	@Test
	void aWindowIsShownWithEverythingThatIsKnownOfIt() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser();
		browser.open("/walls/demo/windows/run1_2");
		browser.find("#view img");
		browser.awaitText("#now-facts", "demo-site247");
		browser.awaitText("#now-facts", "as wanted");
		browser.awaitText("#now-phases", "Signing in");
		browser.awaitText("#now-history", "Up");
		browser.inspect("window-up");
		browser.click("[data-action=reload]");
		browser.awaitText(".window-side .outcome", "it has begun");
		browser.awaitText("#now-history", "Recovering");
		browser.colours("light");
		browser.phone();
		browser.inspect("window-phone-light");
	}

	@Test
	void itFitsAPhoneInBothLanguagesAndThemes() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser("ko");
		browser.open("/");
		browser.awaitText("#headline", "창 5개가 모두");
		browser.await((driver) -> pictures(browser) > 0);
		browser.colours("light");
		browser.inspect("glance-korean-light");
		browser.phone();
		browser.inspect("glance-phone-korean-light");
		browser.colours("dark");
		browser.inspect("glance-phone-korean-dark");
	}

	@Test
	void aServiceThatIsGoneIsToldAtOnce() {
		this.service.bringUp("demo");
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.awaitText("#headline", "All 5 windows are up");
		browser.driver().executeCdpCommand("Network.enable", Map.of());
		browser.driver()
			.executeCdpCommand("Network.emulateNetworkConditions",
					Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
		browser.awaitText("#lost", "does not answer since");
		browser.picture("glance-lost");
		browser.driver()
			.executeCdpCommand("Network.emulateNetworkConditions",
					Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
		browser.await((driver) -> !driver.findElement(By.id("lost")).isDisplayed());
		// that nothing could be loaded is no fault of the page
		browser.console();
	}

	@Test
	void fiftyWindowsAreDrawnAtOnce() {
		OperatorBrowser browser = browser();
		browser.open("/");
		browser.find("[data-layout=fifty] .map.placed");
		assertThat(browser.driver().findElements(By.cssSelector("[data-layout=fifty] .tile"))).hasSize(50);
		browser.picture("glance-fifty");
	}

	private void down() {
		if (this.service.get("/api/walls/demo").statusCode() == 200) {
			this.service.send("DELETE", "/api/walls/demo");
		}
	}

	private static int pictures(OperatorBrowser browser) {
		return number(browser, "return document.querySelectorAll('.tile-picture img').length");
	}

	private static int number(OperatorBrowser browser, String script) {
		return ((Number) Objects.requireNonNull(browser.script(script))).intValue();
	}

	private static void hide(OperatorBrowser browser, boolean hidden) {
		browser.script("""
				Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
				""", hidden);
	}

	/** Counts the pictures that the page asks for, and those that are not there yet. */
	private static void countPictures(OperatorBrowser browser) {
		browser.script("""
				const fetched = window.fetch;
				window.asked = 0;
				window.underWay = 0;
				window.fetch = async (what, ...more) => {
				  if (!String(what).includes('/glance?')) {
				    return fetched(what, ...more);
				  }
				  window.asked++;
				  window.underWay++;
				  try {
				    return await fetched(what, ...more);
				  } finally {
				    window.underWay--;
				  }
				};
				""");
	}

	/** Makes every picture of the page an hour old. */
	private static void passAnHour(OperatorBrowser browser) {
		browser.script("const now = performance.now.bind(performance); performance.now = () => now() + 3_600_000");
	}

	private static void press(OperatorBrowser browser, CharSequence key) {
		browser.driver().switchTo().activeElement().sendKeys(key);
	}

	private static @Nullable Object focused(OperatorBrowser browser) {
		return browser.script("return document.activeElement.dataset.window");
	}

}
