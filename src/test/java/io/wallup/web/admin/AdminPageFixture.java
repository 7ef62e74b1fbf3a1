package io.wallup.web.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.wallup.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real service for the tests of a class, and browsers in front of it whose consoles
 * must stay empty.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminPageFixture {

	TestService service;

	private final List<OperatorBrowser> browsers = new ArrayList<>();

	@BeforeAll
	void startService(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
		this.service = new TestService(folder, null);
		prepare(this.service);
		this.service.start();
	}

	/** Writes what else the service needs before it starts. */
	void prepare(TestService service) {
	}

	/** A new browser in English, signed in as the administrator. */
	OperatorBrowser browser() {
		return browser("en");
	}

	/** A new browser that asks for a language, signed in as the administrator. */
	OperatorBrowser browser(String language) {
		OperatorBrowser browser = signedOutBrowser(language);
		browser.signIn();
		return browser;
	}

	OperatorBrowser signedOutBrowser(String language) {
		OperatorBrowser browser = new OperatorBrowser(this.service, language);
		this.browsers.add(browser);
		return browser;
	}

	@AfterEach
	void consolesStayEmpty() {
		List<String> said = this.browsers.stream().flatMap((browser) -> browser.console().stream()).toList();
		this.browsers.forEach(OperatorBrowser::close);
		this.browsers.clear();
		assertThat(said).isEmpty();
	}

	@AfterAll
	void stopService() {
		this.service.close();
	}

}
