package io.wallup.web.admin;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that scripts show. */
class ScriptTextsTests {

	@Test
	void textsAreThoseOfTheLanguageByTheEndsOfTheirKeys() {
		Map<String, String> english = ScriptTexts.of("editor", Locale.ENGLISH);
		Map<String, String> korean = ScriptTexts.of("editor", Locale.KOREAN);
		assertThat(english).containsEntry("state.saved", "Saved").doesNotContainKey("editor.script.state.saved");
		assertThat(korean).containsEntry("state.saved", "저장됨");
		assertThat(korean.keySet()).isEqualTo(english.keySet());
	}

	@Test
	void otherLanguagesGetEnglish() {
		assertThat(ScriptTexts.of("editor", Locale.FRENCH)).isEqualTo(ScriptTexts.of("editor", Locale.ENGLISH));
	}

}
