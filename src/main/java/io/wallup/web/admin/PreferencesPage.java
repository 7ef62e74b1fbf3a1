package io.wallup.web.admin;

import java.time.Duration;
import java.util.Set;

import io.wallup.web.Change;
import io.wallup.web.access.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** How the page looks to somebody: theme and language, kept in cookies of his browser. */
@Controller
final class PreferencesPage {

	static final String THEME = "wallup-theme";

	static final String LANGUAGE = "wallup-language";

	static final Set<String> LANGUAGES = Set.of("en", "ko");

	private static final Duration KEPT = Duration.ofDays(365);

	@PostMapping("/preferences")
	@Change(Change.NOTHING)
	RedirectView change(@RequestParam(required = false) @Nullable String theme,
			@RequestParam(required = false) @Nullable String language, @RequestParam(defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		if (theme != null && Shell.THEMES.contains(theme)) {
			keep(THEME, theme, request, response);
		}
		if (language != null && LANGUAGES.contains(language)) {
			keep(LANGUAGE, language, request, response);
		}
		RedirectView view = new RedirectView(LocalPath.isOurs(back) ? back : "/");
		view.setExpandUriTemplateVariables(false);
		return view;
	}

	private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/")
					.maxAge(KEPT)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
