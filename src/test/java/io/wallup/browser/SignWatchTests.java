package io.wallup.browser;

import java.util.List;
import java.util.regex.Pattern;

import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignWatchTests {

	private final Sign url = new Sign.UrlMatches(Pattern.compile(".*/home.*"));

	private final Sign title = new Sign.Title("Overview");

	private final Sign element = new Sign.Element(Locator.css(".user"));

	private final Sign text = new Sign.Text("Welcome");

	private final SignWatch watch = new SignWatch(List.of(this.text, this.url, this.element, this.title));

	@Test
	void addressAndTitleAreSeenFromOutside() {
		assertThat(this.watch.seenOutside("https://site/home?a=1", "")).contains(this.url);
		assertThat(this.watch.seenOutside("https://site/login", "Overview - Site")).contains(this.title);
		assertThat(this.watch.seenOutside("https://site/login", "Sign in")).isEmpty();
	}

	@Test
	void elementAndTextAreLookedForInsideInTheirOrder() {
		assertThat(this.watch.looksInside()).isTrue();
		assertThat(this.watch.inside()).extracting((sign) -> sign.get("how")).containsExactly("page-text", "css");
		assertThat(this.watch.inside()).extracting((sign) -> sign.get("value")).containsExactly("Welcome", ".user");
		assertThat(this.watch.seenInside(0)).isEqualTo(this.text);
		assertThat(this.watch.seenInside(1)).isEqualTo(this.element);
	}

	@Test
	void addressAloneNeedsNoLookInside() {
		assertThat(new SignWatch(List.of(this.url)).looksInside()).isFalse();
	}

}
