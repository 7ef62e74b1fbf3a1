package io.wallup.web.access;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;

/** A change of users or tokens that is not made. */
final class RefusedChangeException extends RuntimeException {

	private final Reason reason;

	private final String subject;

	RefusedChangeException(Reason reason, String subject) {
		super(reason.text.formatted(subject));
		this.reason = reason;
		this.subject = subject;
	}

	Reason reason() {
		return this.reason;
	}

	/** Has a page say so. */
	void show(Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("refused", this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		model.addAttribute("refusedSubject", this.subject);
	}

	/** Why it is not made. */
	enum Reason {

		/** The name is taken. */
		USER_EXISTS("There is a user \"%s\" already"),
		/** Nobody has the name. */
		NO_SUCH_USER("There is no user \"%s\""),
		/** Nobody could undo it. */
		LAST_ADMINISTRATOR("Somebody has to stay an administrator%s"),
		/** The name is none. */
		BAD_NAME("\"%s\" is no name, expected " + User.EXPECTED),
		/** The token's name is taken. */
		TOKEN_EXISTS("There is a token \"%s\" already"),
		/** No token has the name. */
		NO_SUCH_TOKEN("There is no token \"%s\""),
		/** There are as many as are kept. */
		TOO_MANY("There are as many as can be kept%s"),
		/** The present password was typed wrong. */
		WRONG_PASSWORD("The present password of \"%s\" is another one"),
		/** The new password is too short, too long or the name. */
		WEAK_PASSWORD("The new password of \"%s\" is not one that is taken, expected " + Passwords.EXPECTED),
		/** The new password was typed in two ways. */
		TYPED_DIFFERENTLY("The new password of \"%s\" was not typed the same way twice");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
