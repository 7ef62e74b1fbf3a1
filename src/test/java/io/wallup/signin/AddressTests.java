package io.wallup.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressTests {

	@ParameterizedTest
	@CsvSource({ "https://A.Example, https://a.example/", "HTTPS://a.example:443/x?y#z, https://a.example/x",
			"http://127.0.0.1:9248/site247/, http://127.0.0.1:9248/site247/", "http://a:80/b?c|d, http://a/b",
			"http://[::1]:8080/, http://[::1]:8080/" })
	void ofWhenUrlIsOfASiteIsOriginAndPath(String url, String address) {
		assertThat(Address.of(url)).hasToString(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "site247", "about:blank", "chrome-error://chromewebdata/", "file:///etc/passwd",
			"https:///x", "http://a b/", "https://me:hunter2@a.example/" })
	void ofWhenUrlIsOfNoSiteSaysWhatIsExpected(String url) {
		assertThat(Address.shownAt(url)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> Address.of(url))
			.withMessage("An http or https address without a user and password is expected");
	}

	@Test
	void leftMatchesOtherPagesOfSitesOnly() {
		var left = Address.of("https://a.example/log+in").left();
		assertThat("https://a.example/home").matches(left);
		assertThat("https://a.example/log+in/2").matches(left);
		assertThat("https://b.example/log+in").matches(left);
		assertThat("https://a.example/log+in").doesNotMatch(left);
		assertThat("https://a.example/log+in?error=1").doesNotMatch(left);
		assertThat("https://a.example/log+in#x").doesNotMatch(left);
		assertThat("chrome-error://chromewebdata/").doesNotMatch(left);
	}

}
