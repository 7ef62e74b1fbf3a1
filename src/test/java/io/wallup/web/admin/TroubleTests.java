package io.wallup.web.admin;

import java.time.Duration;

import io.wallup.browser.PageException;
import io.wallup.browser.PageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			textBlock = """
					SIGN_IN_REFUSED  | Recipe "a", after step 4: the site does not take the credentials, it shows element p.error
					SIGN_IN_REFUSED  | Recipe "a", opening https://a.example:8443/: credentials refused, waited 0.1 s for it
					SECRET_MISSING   | Recipe "a", step 2 (type into name "p"): secret "p" has no value; looked in config/secrets
					UNREACHABLE      | Recipe "a", opening http://127.0.0.1:9/: site not reachable, waited 0.1 s for it to answer
					SITE_ERROR       | Recipe "a", opening http://a.example/: site answered with an error, waited 0.1 s for it
					SIGN_IN_STUCK    | Recipe "a", step 1 (frame loginIframe): waited 10.0 s for name "loginIframe"
					BROWSER_ENDED    | Recipe "a", step 1 (click #never): window is gone
					SIGN_IN_LOST     | http://a.example/1 shows the sign-in page although recipe "a" has signed in
					AFTER_LOAD_STUCK | After load, step 1 (click .icon-expand): waited 10.0 s for css ".icon-expand"
					CRASHED          | Window run1_2 is lost: its page crashed
					CLOSED_BY_HAND   | Window run1_2 is lost: its window was closed
					BROWSER_ENDED    | Window run1_2 is lost: the browser ended
					MISPLACED        | Stands at 853x695 at 100,0 instead of 853x695 at 0,0
					PARTLY_LOADED    | Not everything of http://a.example/ has loaded within 30 s
					NO_BROWSER       | No Chrome or Chromium browser is on this PC
					OTHER            | Unexpected: java.lang.IllegalStateException: so
					""")
	void sentencesOfWindowsTellTheirTrouble(Trouble trouble, String sentence) {
		assertThat(Trouble.of(sentence)).isEqualTo(trouble);
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void everyFailureOfAPageIsKnown(Reason reason) {
		PageException failure = new PageException(reason, "http://a.example/ to answer", "the page", Duration.ZERO,
				null);
		assertThat(Trouble.of(failure.getMessage())).isEqualTo(switch (reason) {
			case TIMED_OUT -> Trouble.SLOW;
			case UNREACHABLE -> Trouble.UNREACHABLE;
			case HTTP_ERROR -> Trouble.SITE_ERROR;
			case CREDENTIALS_REFUSED -> Trouble.SIGN_IN_REFUSED;
			case NOT_UNDERSTOOD -> Trouble.OTHER;
			case GONE -> Trouble.BROWSER_ENDED;
		});
	}

	@Test
	void withoutSentenceThereIsNoTrouble() {
		assertThat(Trouble.of(null)).isNull();
	}

}
