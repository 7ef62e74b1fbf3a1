package io.wallup.layout;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "pc1", "run1_1", "first-line", "a.b", "_a", "7", "\u00e9cran", "\ubaa8\ub2c8\ud130-1",
			"CONSOLE", "com10", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void isNameWhenItCanBeAFileNameEverywhere(String name) {
		assertThat(Names.isName(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", ".a", "-a", "a.", "a b", "a/b", "a\\b", "a:b", "a\n", "a\0", "CON",
			"con", "nul.yaml", "COM1", "lpt9.x", "a*", "\ud83d\ude00",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void isNoNameOtherwise(String name) {
		assertThat(Names.isName(name)).isFalse();
	}

}
