package io.wallup.wall;

import java.util.concurrent.CompletionException;

import io.wallup.browser.BrowserException;
import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.signin.SignInException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which fault a failure is: the one place that looks at exceptions. */
final class Faults {

	private static final Logger logger = LoggerFactory.getLogger(Faults.class);

	private Faults() {
	}

	/** The fault that the failure of some work on a window is. */
	static Fault of(Throwable why) {
		return switch (why) {
			case CompletionException ex when ex.getCause() != null -> of(ex.getCause());
			case FaultException ex -> ex.fault();
			case SignInException ex -> new Fault(code(ex), String.valueOf(ex.getMessage()));
			case PageException ex -> new Fault(code(ex), String.valueOf(ex.getMessage()));
			case BrowserException ex -> new Fault(Fault.Code.NO_BROWSER, String.valueOf(ex.getMessage()));
			default -> {
				logger.error("A window failed unexpectedly", why);
				yield new Fault(Fault.Code.UNEXPECTED, "Unexpected: " + why);
			}
		};
	}

	/** The fault that the end of a window's page is. */
	static Fault of(PageEnd end, String window) {
		Fault.Code code = switch (end) {
			case CRASHED -> Fault.Code.CRASHED;
			case CLOSED -> Fault.Code.CLOSED_BY_HAND;
			case BROWSER_ENDED -> Fault.Code.BROWSER_ENDED;
		};
		return new Fault(code, "Window %s is lost: %s".formatted(window, end));
	}

	private static Fault.Code code(SignInException ex) {
		return switch (ex.kind()) {
			case WRONG_CREDENTIALS -> Fault.Code.REFUSED;
			case SECRET_MISSING -> Fault.Code.SECRET_MISSING;
			case SITE_UNREACHABLE ->
				(ex.getCause() instanceof PageException page) ? code(page) : Fault.Code.UNREACHABLE;
			case GONE -> Fault.Code.BROWSER_ENDED;
			case CREDENTIALS_ASKED -> Fault.Code.PASSWORD_ASKED;
			case CERTIFICATE_UNTRUSTED -> Fault.Code.UNTRUSTED;
			case ELEMENT_MISSING, TIMED_OUT, NOT_SENT, FOCUS_MOVED, FIELD_EMPTIED, CODE_USED, COOKIE_BLOCKED ->
				ex.afterLoad() ? Fault.Code.AFTER_LOAD_STUCK : Fault.Code.SIGN_IN_STUCK;
		};
	}

	private static Fault.Code code(PageException ex) {
		return switch (ex.reason()) {
			case TIMED_OUT -> Fault.Code.SLOW;
			case UNREACHABLE -> Fault.Code.UNREACHABLE;
			case NO_CONNECTION -> Fault.Code.CONNECTIONS_TAKEN;
			case HTTP_ERROR -> Fault.Code.ERROR_STATUS;
			case UNTRUSTED -> Fault.Code.UNTRUSTED;
			case CREDENTIALS_ASKED -> Fault.Code.PASSWORD_ASKED;
			case NOTHING_SHOWN -> Fault.Code.NOTHING_SHOWN;
			case CREDENTIALS_REFUSED -> Fault.Code.REFUSED;
			case GONE -> Fault.Code.BROWSER_ENDED;
			case FOCUS_MOVED, FIELD_EMPTIED, PASSWORD_IN_ADDRESS -> Fault.Code.SIGN_IN_STUCK;
			case NOT_UNDERSTOOD -> Fault.Code.UNEXPECTED;
		};
	}

}
