package io.wallup.web.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is signed in. */
@ControllerAdvice(annotations = Controller.class)
final class MeAdvice {

	@ModelAttribute("me")
	@Nullable Me me() {
		return Me.of(SecurityContextHolder.getContext().getAuthentication());
	}

}
