package io.wallup.web.admin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.wallup.TestService;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in, users, tokens and the audit record, in a real browser. */
class AccessPagesIntegrationTests extends AdminPageFixture {

	@Test
	void signInWhenPasswordIsWrongSaysSoAndTheRightOneLeadsWhereOneWanted() {
		OperatorBrowser browser = signedOutBrowser("en");
		browser.open("/runs");
		browser.see("#username").sendKeys("admin");
		browser.find("#password").sendKeys("not the password" + Keys.ENTER);
		browser.awaitText("#trouble", "Name or password are wrong.");
		browser.inspect("access-sign-in");
		browser.see("#username").sendKeys("admin");
		browser.find("#password").sendKeys(TestService.PASSWORD + Keys.ENTER);
		browser.awaitText("main h1", "Runs");
	}

	@Test
	void signInPageIsKoreanAndFitsAPhoneInTheDark() {
		OperatorBrowser browser = signedOutBrowser("ko");
		browser.phone();
		browser.colours("dark");
		browser.open("/");
		browser.awaitText("main h1", "로그인");
		browser.inspect("access-sign-in-phone-ko-dark");
	}

	@Test
	void userWhoIsAddedSeesWhatTheRoleMayAndNoMore() {
		OperatorBrowser administrator = browser();
		String password = shownOnce(administrator, "/users", "night-duty");

		administrator.open("/");
		administrator.see("button[data-url='/api/walls/demo']");

		OperatorBrowser viewer = signedOutBrowser("en");
		viewer.signIn("night-duty", password);
		viewer.see(".nav-row");
		assertThat(viewer.driver().findElements(By.cssSelector("a[href='/users']"))).isEmpty();
		viewer.find("[data-layout=demo]");
		assertThat(viewer.has("button[data-url='/api/walls/demo']")).isFalse();
		viewer.open("/account");
		viewer.awaitText("main h1", "night-duty");
		viewer.phone();
		viewer.inspect("access-account-phone");
	}

	@Test
	void tokenIsShownOnceLetsAProgramInAndNoMoreWhenRevoked() throws Exception {
		OperatorBrowser browser = browser();
		String token = shownOnce(browser, "/tokens", "prometheus");
		assertThat(status(token)).isEqualTo(200);
		browser.click("form[action$='/prometheus/revoke'] button");
		browser.click("dialog button[value=yes]");
		browser.awaitText("main", "There are no tokens.");
		assertThat(status(token)).isEqualTo(401);
	}

	/** Makes somebody or something; what lets it in is shown, and never again. */
	private static String shownOnce(OperatorBrowser browser, String page, String name) {
		browser.open(page);
		browser.see("main form.form [name=name]").sendKeys(name);
		browser.click("main form.form button");
		String secret = browser.see(".once .secret").getText();
		browser.inspect("access-" + page.substring(1));
		browser.open(page);
		assertThat(browser.driver().getPageSource()).contains(name).doesNotContain(secret);
		return secret;
	}

	private int status(String token) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http
				.send(HttpRequest.newBuilder(URI.create(this.service.url("/api/walls")))
					.header("Authorization", "Bearer " + token)
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
	}

	@Test
	void auditTellsWhoDidWhatAndIsFiltered() {
		OperatorBrowser browser = browser();
		browser.open("/audit");
		browser.awaitText("#entries", "admin");
		browser.colours("dark");
		browser.inspect("access-audit-dark");
		browser.find("#who").sendKeys("nobody-of-this-name" + Keys.ENTER);
		browser.awaitText("#entries", "Nothing is recorded that fits.");
	}

	@Test
	void themeAndLanguageAreChosenByKeyboardAndStay() {
		OperatorBrowser browser = browser();
		browser.open("/runs");
		browser.see(".bar-end summary").sendKeys(Keys.ENTER);
		browser.see("button[name=theme][value=dark]").sendKeys(Keys.ENTER);
		browser.find("html[data-theme=dark]");
		browser.see(".bar-end summary").sendKeys(Keys.ENTER);
		browser.see("button[name=language][value=ko]").sendKeys(Keys.ENTER);
		browser.awaitText("main h1", "실행");
		browser.open("/schedule");
		browser.find("html[lang=ko][data-theme=dark]");
		browser.inspect("access-chosen-ko-dark");
	}

}
