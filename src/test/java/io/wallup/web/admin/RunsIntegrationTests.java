package io.wallup.web.admin;

import java.time.Duration;

import io.wallup.TestService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of the pages of runs and of the schedule in a real Chrome. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunsIntegrationTests extends AdminPageFixture {

	@Override
	void prepare(TestService service) {
		String demo = service.read("layouts/demo.yaml");
		service.write("layouts/boot.yaml", demo.replace("\nwindows:", "\nstartup: { delay: 1h }\nwindows:"));
	}

	@Test
	@Order(1)
	void runsWhenThereAreNoneSayWhatToDo() {
		OperatorBrowser browser = browser();
		browser.open("/runs");
		browser.awaitText("#runs .empty", "Nothing has been brought up yet");
		browser.inspect("runs-empty");
	}

	@Test
	@Order(2)
	void startupIsPausedResumedAndFiredAndItsRunGrowsBeforeOnesEyes() {
		OperatorBrowser browser = browser();
		browser.open("/schedule");
		browser.awaitText("#schedule .state", "delay");
		browser.awaitText("#schedule time", "in 5");
		browser.inspect("schedule");
		browser.click("form[action$='/pause'] button");
		browser.awaitText("#schedule .state", "paused");
		browser.click("form[action$='/resume'] button");
		browser.awaitText("#schedule .state", "delay");
		browser.click("form[action$='/fire'] button");
		browser.awaitText("h1", "Run of boot");
		browser.find("#run[data-under-way=true]");
		browser.picture("run-under-way");
		Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> browser.has("#run[data-under-way=false]"));
		browser.awaitText("#run .facts .state", "up");
		assertThat(browser.driver().findElements(By.cssSelector("#run .chart-bar"))).hasSize(5);
		browser.inspect("run");
		browser.open("/schedule");
		browser.awaitText("#schedule", "its wall is up");
		assertThat(browser.has("form[action$='/fire']")).isFalse();
	}

	@Test
	@Order(3)
	void runsAreFilteredWithoutLoadingThePageAnew() {
		OperatorBrowser browser = browser();
		browser.open("/runs");
		browser.awaitText("#runs tbody", "boot");
		browser.inspect("runs");
		browser.script("window.kept = true");
		new Select(browser.find("#state")).selectByValue("failed");
		browser.awaitText("#runs .empty", "No run is like that");
		assertThat(browser.driver().getCurrentUrl()).contains("state=failed");
		new Select(browser.find("#state")).selectByValue("up");
		browser.awaitText("#runs tbody", "boot");
		assertThat(browser.script("return window.kept")).isEqualTo(true);
		browser.click("#runs tbody a");
		browser.awaitText("h1", "Run of boot");
	}

	@Test
	@Order(4)
	void everythingReadsInKoreanInTheDarkAndOnAPhone() {
		OperatorBrowser browser = browser("ko");
		browser.colours("dark");
		browser.open("/runs");
		browser.awaitText("h1", "실행 기록");
		browser.inspect("runs-ko-dark");
		browser.phone();
		browser.inspect("runs-phone");
		browser.click("#runs tbody a");
		browser.awaitText("h1", "boot 실행 기록");
		browser.inspect("run-phone");
		browser.open("/schedule");
		browser.inspect("schedule-phone");
	}

}
