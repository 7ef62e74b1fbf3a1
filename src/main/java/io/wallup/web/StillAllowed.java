package io.wallup.web;

import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether whoever sent a request may still have its answer: some answers go on for hours,
 * while site sessions and tokens end.
 */
public final class StillAllowed {

	private static final String ATTRIBUTE = StillAllowed.class.getName();

	private StillAllowed() {
	}

	/** Has the answer to a request end when the condition no longer holds. */
	public static void asLongAs(HttpServletRequest request, BooleanSupplier condition) {
		request.setAttribute(ATTRIBUTE, condition);
	}

	static boolean holds(HttpServletRequest request) {
		return !(request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier condition) || condition.getAsBoolean();
	}

}
