package io.wallup.web.admin;

import io.wallup.TestService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of the pages of sign-ins and of secrets in a real Chrome. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInsIntegrationTests extends AdminPageFixture {

	private static final String VALUE = "s3cret-of-the-page";

	@Override
	void prepare(TestService service) {
		String demo = service.read("config/sign-ins/demo-site247.yaml");
		service.write("config/sign-ins/broken.yaml",
				demo.replace("- type: { into: { name: password }, secret: demo-password }",
						"- { type: { into: { name: passwort }, secret: demo-password }, within: 1s }"));
		service.write("config/sign-ins/mistaken.yaml", demo.replace("steps:", "step:"));
	}

	@Test
	@Order(1)
	void listTellsEveryRecipeItsSecretsAndLayouts() {
		OperatorBrowser browser = browser();
		browser.open("/sign-ins");
		browser.awaitText(".recipes", "demo-site247");
		browser.awaitText(".recipes", "Has mistakes");
		browser.inspect("sign-ins");
		browser.phone();
		browser.inspect("sign-ins-phone");
	}

	@Test
	@Order(2)
	void tryLightsTheStepsUpUntilTheSiteHasLetUsIn() {
		OperatorBrowser browser = browser();
		browser.open("/sign-ins/demo-site247");
		browser.see("#recipe .CodeMirror");
		// a step may run for less than the time between two looks
		browser.script("""
				window.lit = false;
				new MutationObserver(() => window.lit ||= document.querySelector('.step.running') !== null)
				  .observe(document.body, { subtree: true, childList: true, attributes: true });
				""");
		browser.click("[data-part=try]");
		browser.awaitText("[data-part=try-state]", "The site has let us in");
		assertThat(browser.script("return window.lit")).isEqualTo(true);
		assertThat(browser.driver().findElements(By.cssSelector(".step.done"))).hasSize(6);
		browser.inspect("sign-in-tried");
	}

	@Test
	@Order(3)
	void tryThatStopsShowsTheStepTheReasonAndTheBlankedPicture() {
		OperatorBrowser browser = browser("ko");
		browser.open("/sign-ins/broken");
		browser.see("#recipe .CodeMirror");
		browser.click("[data-part=try]");
		browser.see(".step.failed");
		browser.awaitText("[data-part=try-error]", "passwort");
		browser.see("[data-part=try-picture] img");
		assertThat(browser.driver().findElements(By.cssSelector(".step.done"))).hasSize(3);
		browser.colours("light");
		browser.inspect("sign-in-failed-ko");
	}

	@Test
	@Order(4)
	void mistakesStandAtTheirLinesAndAreNotSaved() {
		OperatorBrowser browser = browser();
		browser.open("/sign-ins/mistaken");
		browser.awaitText("[data-part=mistakes]", "did you mean \"steps\"");
		browser.see(".CodeMirror-lint-marker-error");
		browser.inspect("sign-in-mistaken");
	}

	@Test
	@Order(5)
	void newRecipeIsWrittenAndItsVersionsAreKept() {
		OperatorBrowser browser = browser();
		browser.open("/sign-ins");
		browser.find("#begin").sendKeys("fresh");
		browser.click("form.form button");
		browser.see("#recipe .CodeMirror");
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		browser.script("document.querySelector('.CodeMirror').CodeMirror.replaceRange('# more\\n', {line: 0, ch: 0})");
		browser.awaitText("[data-part=state]", "Unsaved");
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		browser.open("/sign-ins/fresh");
		browser.see("#recipe .CodeMirror");
		browser.click("[data-version]");
		browser.awaitText("[data-part=diff]", "# more");
		browser.inspect("sign-in-version");
		browser.click("[data-part=version] button[value=restore]");
		browser.awaitText("[data-part=state]", "Unsaved");
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		assertThat(this.service.read("config/sign-ins/fresh.yaml")).doesNotContain("# more");
	}

	@Test
	@Order(6)
	void secretIsSetAndNeverShownAgain() {
		OperatorBrowser browser = browser();
		browser.open("/secrets");
		browser.awaitText("table", "fresh-password");
		browser.find("#name").sendKeys("fresh-password");
		browser.find("#value").sendKeys(VALUE);
		browser.click("main .form button");
		browser.awaitText(".notice.good", "fresh-password");
		browser.awaitText("table", "in the secret store");
		assertThat(browser.driver().getPageSource()).doesNotContain(VALUE);
		browser.inspect("secrets");
		browser.click("form[action$='/fresh-password/delete'] button");
		browser.click("dialog button[value=yes]");
		browser.awaitText(".notice.good", "deleted");
		browser.phone();
		browser.inspect("secrets-phone");
	}

}
