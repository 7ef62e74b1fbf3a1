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
		assertThat(Key.of("a")).isEqualTo(new Key("a", "KeyA", 'A', "a", false));
		assertThat(Key.of("7")).isEqualTo(new Key("7", "Digit7", '7', "7", false));
		assertThat(Key.of("ü")).isEqualTo(new Key("ü", "", 0, "ü", false));
		assertThat(Key.of("😀")).isEqualTo(new Key("😀", "", 0, "😀", false));
	}

	@Test
	void capitalsAndSymbolsAreTypedWithShiftOnTheKeyThatHasThem() {
		assertThat(Key.of("A").down()).containsEntry("code", "KeyA").containsEntry("modifiers", 8);
		assertThat(Key.of("?").down()).containsEntry("code", "Slash")
			.containsEntry("windowsVirtualKeyCode", 191)
			.containsEntry("text", "?");
		assertThat(Key.of(" ")).isEqualTo(new Key(" ", "Space", 32, " ", false));
		assertThat(Key.of("Enter").up()).containsEntry("code", "Enter").containsEntry("location", 0);
	}

	@Test
	void unknownNameTellsThoseThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> Key.of("Return"))
			.withMessageContaining("Key \"Return\"; expected one character or one of Enter, Tab,");
		assertThatIllegalArgumentException().isThrownBy(() -> Key.of(""));
	}

}
