package io.wallup.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Sign;

/**
 * Sorts signs by where they are seen: from outside the page (address, title), or inside
 * its document.
 */
final class SignWatch {

	private final List<Sign> outside = new ArrayList<>();

	private final List<Sign> inside = new ArrayList<>();

	private final List<Map<String, String>> descriptions = new ArrayList<>();

	SignWatch(List<Sign> signs) {
		for (Sign sign : signs) {
			switch (sign) {
				case Sign.UrlMatches matches -> this.outside.add(matches);
				case Sign.Title title -> this.outside.add(title);
				case Sign.Element element ->
					lookInside(element, element.locator().how().word(), element.locator().value());
				case Sign.Text text -> lookInside(text, "page-text", text.text());
			}
		}
	}

	private void lookInside(Sign sign, String how, String value) {
		this.inside.add(sign);
		this.descriptions.add(Map.of("how", how, "value", value));
	}

	Optional<Sign> seenOutside(String url, String pageTitle) {
		return this.outside.stream().filter((sign) -> switch (sign) {
			case Sign.UrlMatches matches -> matches.pattern().matcher(url).matches();
			case Sign.Title title -> pageTitle.contains(title.title());
			default -> false;
		}).findFirst();
	}

	boolean looksInside() {
		return !this.inside.isEmpty();
	}

	/** The signs inside the document, as {@code page.js} wants them. */
	List<Map<String, String>> inside() {
		return this.descriptions;
	}

	Sign seenInside(int index) {
		return this.inside.get(index);
	}

}
