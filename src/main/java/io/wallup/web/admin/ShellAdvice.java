package io.wallup.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands every view what is around it. */
@ControllerAdvice(annotations = Controller.class)
final class ShellAdvice {

	@ModelAttribute("shell")
	Shell shell(HttpServletRequest request,
			@CookieValue(name = PreferencesPage.THEME, required = false) @Nullable String theme) {
		return new Shell(request.getServletPath(), (theme != null && Shell.THEMES.contains(theme)) ? theme : "system");
	}

}
