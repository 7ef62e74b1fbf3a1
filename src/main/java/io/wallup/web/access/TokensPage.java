package io.wallup.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.wallup.web.Change;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens that let programs in. */
@Controller
@RequestMapping("/tokens")
final class TokensPage {

	private static final int LONGEST = 3650;

	private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

	private final Tokens tokens;

	private final InstantSource clock = InstantSource.system();

	TokensPage(Tokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	String show(Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("roles", Role.values());
		model.addAttribute("choices", DAYS);
		model.addAttribute("tokens", this.tokens.all().stream().map((token) -> row(token, now)).toList());
		return "access/tokens";
	}

	private Row row(Token token, Instant now) {
		return new Row(token.name(), token.role(), token.madeBy(), LocalTimes.of(token.madeAt()),
				(token.endsAt() != null) ? LocalTimes.of(token.endsAt()) : null, token.ended(now),
				this.tokens.lastUse(token.name()).map(LocalTimes::of).orElse(null));
	}

	/** The value is shown in the answer and kept nowhere. */
	@PostMapping
	@Change("token-make")
	String make(@ModelAttribute("me") Me me, @RequestParam String name, @RequestParam Role role,
			@RequestParam(defaultValue = "0") int days, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		String typed = User.typed(name);
		int lasting = Math.clamp(days, 0, LONGEST);
		request.setAttribute(Change.SUBJECT, typed);
		request.setAttribute(Change.DETAIL,
				(lasting > 0) ? "%s, %d days".formatted(role, lasting) : "%s, without end".formatted(role));
		try {
			String value = this.tokens.make(typed, role, (lasting > 0) ? Duration.ofDays(lasting) : null, me.name());
			model.addAttribute("madeFor", typed);
			model.addAttribute("madeToken", value);
		}
		catch (RefusedChangeException ex) {
			ex.show(model, response);
		}
		return show(model);
	}

	@PostMapping("/{name}/revoke")
	@Change("token-revoke")
	String revoke(@PathVariable String name, HttpServletResponse response, Model model) {
		try {
			this.tokens.revoke(name);
			return "redirect:/tokens";
		}
		catch (RefusedChangeException ex) {
			ex.show(model, response);
			return show(model);
		}
	}

	/** One token, as it is shown. */
	record Row(String name, Role role, String madeBy, String madeAt, @Nullable String endsAt, boolean ended,
			@Nullable String lastUse) {
	}

}
