package io.wallup.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeyTests {

	@Test
	void namedKeyWithTextIsAKeyDownAndOneWithoutARawOne() {
		assertThat(Key.of("Enter").down()).containsEntry("type", "keyDown")
			.containsEntry("text", "\r")
			.containsEntry("windowsVirtualKeyCode", 13);
		assertThat(Key.of("Tab").down()).containsEntry("type", "rawKeyDown").containsEntry("key", "Tab");
		assertThat(Key.of("F12").down()).containsEntry("windowsVirtualKeyCode", 123);
		assertThat(Key.of("F12").up()).containsEntry("type", "keyUp").doesNotContainKey("text");
	}

	@Test
	void characterIsTypedAsItIsWithTheCodeOfItsKeyIfItHasOne() {
		assertThat(Key.of("a")).isEqualTo(new Key("a", 'A', "a"));
		assertThat(Key.of("7")).isEqualTo(new Key("7", '7', "7"));
		assertThat(Key.of("ü")).isEqualTo(new Key("ü", 0, "ü"));
		assertThat(Key.of("😀")).isEqualTo(new Key("😀", 0, "😀"));
	}

	@Test
	void unknownNameTellsThoseThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> Key.of("Return"))
			.withMessageContaining("Key \"Return\"; expected one character or one of Enter, Tab,");
		assertThatIllegalArgumentException().isThrownBy(() -> Key.of(""));
	}

}
