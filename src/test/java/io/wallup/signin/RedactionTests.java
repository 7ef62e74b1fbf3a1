package io.wallup.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTests {

	private final Redaction redaction = new Redaction();

	@Test
	void maskWhenNothingIsKnownLeavesTheText() {
		assertThat(this.redaction.mask("hunter2")).isEqualTo("hunter2");
	}

	@Test
	void maskWhenValuesAreInTheTextHidesEachOfThem() {
		know("hunter2");
		know("p$ss.w(rd");
		assertThat(this.redaction.mask("hunter2/p$ss.w(rd at hunter2, not hunter3"))
			.isEqualTo("•••/••• at •••, not hunter3");
	}

	@Test
	void maskWhenOneValueBeginsWithAnotherHidesTheLongerWhole() {
		know("secret");
		know("secret-and-more");
		assertThat(this.redaction.mask("secret-and-more")).isEqualTo("•••");
	}

	@ParameterizedTest
	@ValueSource(strings = { "p@ss word+1", "schlüssel/ß", "100%safe&sound", "日本" })
	void maskWhenValueIsPercentEncodedHidesIt(String value) {
		know(value);
		String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
		String address = form.replace("+", "%20");
		assertThat(this.redaction.mask("https://a.example/?p=" + form + "&x=1"))
			.isEqualTo("https://a.example/?p=•••&x=1");
		assertThat(this.redaction.mask("https://a.example/?p=" + address.toLowerCase(Locale.ROOT))).doesNotContain("%");
		assertThat(this.redaction.mask("next=" + URLEncoder.encode("?p=" + address, StandardCharsets.UTF_8)))
			.isEqualTo("next=%3Fp%3D•••");
	}

	@Test
	void maskWhenValueIsShortHidesItOnlyWhereItStandsAlone() {
		know("id");
		assertThat(this.redaction.mask("user id did not fit, ?user=id&x"))
			.isEqualTo("user ••• did not fit, ?user=•••&x");
	}

	@Test
	void maskForReadersWhoKnowAWordLeavesItReadableEverywhere() {
		know("username");
		know("hunter2");
		String step = "step 2 (type into name \"username\")";
		assertThat(this.redaction.mask(step + ": waited for name \"username\" at hunter2", step))
			.isEqualTo(step + ": waited for name \"username\" at •••");
	}

	@Test
	void maskHidesALongValueEverywhereAlsoWhereItIsReadable() {
		know("Quiet7River-Lamp");
		String step = "step 2 (type into name \"Quiet7River-Lamp\")";
		assertThat(this.redaction.mask(step + ": no Quiet7River-Lamp", step))
			.isEqualTo("step 2 (type into name \"•••\"): no •••");
	}

	private void know(String value) {
		this.redaction.add(new Secret("name", value));
	}

}
