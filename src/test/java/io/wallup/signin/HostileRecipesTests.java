package io.wallup.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.wallup.layout.AddressSchemes;
import io.wallup.layout.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks on the reader of recipes. */
class HostileRecipesTests {

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "JaVaScRiPt:alert(1)", "\\tjavascript:alert(1)", "data:text/html,x",
			"chrome://settings", "about:blank", "view-source:https://a.example/", "\\uff4aavascript:alert(1)",
			"https://anna:hunter2@a.example/", "https://a.example/\\u001b[31m" })
	void readWhenAnAddressIsNoneOfTheWebRefusesIt(String address) {
		for (String text : List.of("url: \"" + address + "\"",
				"url: https://a.example/\nsteps: [ { open: \"" + address + "\" } ]")) {
			Reading<Recipe> reading = read(text, AddressSchemes.WEB);
			assertThat(reading.valid()).as(text).isFalse();
			assertThat(reading.mistakes())
				.allSatisfy((mistake) -> assertThat(mistake.toString()).doesNotContain("hunter2")
					.doesNotContainPattern("\\p{Cntrl}"));
		}
	}

	@Test
	void readWhenASchemeIsConfiguredTakesItForStepsButNotForTheSite() {
		AddressSchemes schemes = new AddressSchemes(Set.of("https", "file"));
		assertThat(read("url: https://a.example/\nsteps: [ { open: 'file:///srv/form.html' } ]", schemes).valid())
			.isTrue();
		assertThat(read("url: file:///srv/form.html", schemes).valid()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../site247", "/etc/shadow", "C:\\\\x", "CON", "a/b", "a\\0b", "a b", "\\uff41", "" })
	void readWhenASecretsNameLeadsElsewhereRefusesItWithoutShowingIt(String name) {
		Reading<Recipe> reading = read(
				"url: https://a.example/\nsteps: [ { type: { into: a, secret: \"" + name + "\" } } ]",
				AddressSchemes.WEB);
		assertThat(reading.valid()).isFalse();
		assertThat(reading.mistakes()).allMatch((mistake) -> mistake.value() == null);
	}

	private static Reading<Recipe> read(String text, AddressSchemes schemes) {
		return new RecipeReader(new Secrets(List.of()), schemes).read("r.yaml", "r",
				text.getBytes(StandardCharsets.UTF_8));
	}

}
