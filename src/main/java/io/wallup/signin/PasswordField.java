package io.wallup.signin;

import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;

/** Finds password fields: what a sign-in form has and other pages have not. */
final class PasswordField {

	/** Any of them. */
	static final Locator ANY = Locator.css("input[type=password]");

	private PasswordField() {
	}

	/** The field at this locator, if it is one for a password. */
	static Locator at(Locator field) {
		return switch (field.how()) {
			case CSS, FRAME -> Locator.css("input[type=password]:is(%s)".formatted(field.value()));
			case ID -> byAttribute("id", field.value());
			case NAME -> byAttribute("name", field.value());
			case XPATH -> new Locator(How.XPATH, "(%s)[self::input][@type='password']".formatted(field.value()));
			// what is read on a page is never a field
			case TEXT -> Locator.css("input[type=password]:not(*)");
		};
	}

	private static Locator byAttribute(String attribute, String value) {
		return Locator.css("input[type=password][%s=\"%s\"]".formatted(attribute,
				value.replace("\\", "\\\\").replace("\"", "\\\"")));
	}

}
