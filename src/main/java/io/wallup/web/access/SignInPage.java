package io.wallup.web.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people sign in. */
@Controller
final class SignInPage {

	static final String PATH = "/sign-in";

	/** The field with the name. */
	static final String NAME = "username";

	private final Optional<String> provider;

	SignInPage(AccessProperties properties) {
		this.provider = Optional.ofNullable(properties.oidc()).map(AccessProperties.Oidc::label);
	}

	/** The page, with the way back to where somebody wanted to go. */
	static String pathBackTo(String path) {
		return path.equals(LocalPath.START) ? PATH
				: UriComponentsBuilder.fromPath(PATH)
					.queryParam(SignIns.TO, "{to}")
					.encode()
					.buildAndExpand(path)
					.toUriString();
	}

	@GetMapping(PATH)
	String show(@RequestParam(required = false) @Nullable String problem,
			@RequestParam(defaultValue = "0") String seconds, @RequestParam(required = false) @Nullable String to,
			Model model) {
		String target = LocalPath.of(to);
		if (Me.of(SecurityContextHolder.getContext().getAuthentication()) != null) {
			return "redirect:" + target;
		}
		model.addAttribute("trouble", Trouble.of(problem).orElse(null));
		model.addAttribute("seconds", seconds(seconds));
		model.addAttribute("to", target);
		model.addAttribute("provider", this.provider.orElse(null));
		return "access/sign-in";
	}

	private static long seconds(String text) {
		return text.matches("[0-9]{1,3}") ? Long.parseLong(text) : 0;
	}

	/** Why somebody is shown the page again. */
	enum Trouble {

		/** Name or password are wrong. */
		WRONG,
		/** He has to wait. */
		WAIT,
		/** The users cannot be read. */
		DAMAGED,
		/** The form was too old. */
		STALE,
		/** The other provider did not do. */
		PROVIDER_FAILED,
		/** The other provider knows him, but he has no role. */
		NO_ROLE,
		/** It is none: he has signed out. */
		SIGNED_OUT;

		private static Optional<Trouble> of(@Nullable String text) {
			return Arrays.stream(values()).filter((trouble) -> trouble.toString().equals(text)).findFirst();
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
