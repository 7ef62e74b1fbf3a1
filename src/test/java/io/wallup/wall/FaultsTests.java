package io.wallup.wall;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;

import io.wallup.browser.BrowserException;
import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTests {

	@ParameterizedTest
	@CsvSource({ "TIMED_OUT, slow", "UNREACHABLE, unreachable", "HTTP_ERROR, error-status",
			"CREDENTIALS_REFUSED, refused", "CREDENTIALS_ASKED, password-asked", "UNTRUSTED, untrusted",
			"NOTHING_SHOWN, nothing-shown", "GONE, browser-ended", "NOT_UNDERSTOOD, unexpected" })
	void failureOfAPageIsAFaultByItsReasonAndNotByItsWords(Reason reason, String code) {
		PageException failure = new PageException(reason, "secret \"p\" has no value", "the page", Duration.ZERO, null);
		assertThat(Faults.of(failure)).isEqualTo(new Fault(codeOf(code), String.valueOf(failure.getMessage())));
	}

	@Test
	void failureOfAnotherThreadIsTheFaultOfItsCause() {
		Fault fault = Faults.of(new CompletionException(new BrowserException("No Chrome is installed", null)));
		assertThat(fault).isEqualTo(new Fault(Fault.Code.NO_BROWSER, "No Chrome is installed"));
	}

	@Test
	void mistakeOfOursIsUnexpected() {
		Fault fault = Faults.of(new IllegalStateException("so"));
		assertThat(fault.code()).isEqualTo(Fault.Code.UNEXPECTED);
		assertThat(fault.sentence()).contains("IllegalStateException").contains("so");
	}

	@ParameterizedTest
	@EnumSource(PageEnd.class)
	void endOfAPageTellsWhichWindowIsLostAndWhy(PageEnd end) {
		assertThat(Faults.of(end, "run1_2").sentence()).isEqualTo("Window run1_2 is lost: " + end);
	}

	private static Fault.Code codeOf(String word) {
		return Fault.Code.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
