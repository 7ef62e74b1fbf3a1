package io.wallup.web.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "/?tags=a", "/runs?state=failed&layout=a%2Fb", "/walls/pc1/windows/run1_1",
			"/layouts/new?from=office", "/layouts/%EB%B2%BD", "/layouts/a..b", "/layouts/..." })
	void ofAPageOfOursIsThatPage(String wanted) {
		assertThat(LocalPath.of(wanted)).isEqualTo(wanted);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "runs", "//x", "///x", "/\\x", "\\\\x", "/..//x", "/../runs", "/..", "/./runs",
			"/runs/..", "/runs/../..//x", "/runs//x", "/.?x", "/%2f%2fx", "/%2F/x", "/%5cx", "/%5Cx", "/%2e%2e//x",
			"/.%2E/x", "/%252f%252fx", "/%00", "/%0d%0aLocation:x", "/%7f", "/%", "/%4", "/a;b", "/{a}", "/?{a}",
			"/a?b#c", "/#x", "/a\r\nb: c", "/a\tb", "/\u0009/x", "/a b", "/\ubcbd", "http://x/", "javascript:alert(1)",
			"/api/walls", "/sign-in" })
	void ofAnythingElseIsTheStart(String wanted) {
		assertThat(LocalPath.of(wanted)).isEqualTo(LocalPath.START);
	}

	@Test
	void ofAPathThatIsVeryLongIsTheStart() {
		assertThat(LocalPath.of("/" + "a".repeat(1_000))).isEqualTo(LocalPath.START);
		assertThat(LocalPath.of("/a".repeat(100_000))).isEqualTo(LocalPath.START);
	}

}
