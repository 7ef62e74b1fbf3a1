package io.wallup.web.access;

import java.util.Optional;

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
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody may change of his own: his password, and where he is signed in. */
@Controller
final class AccountPage {

	private final Users users;

	private final Passwords passwords;

	private final Attempts attempts;

	private final SiteSessions sessions;

	AccountPage(Users users, Passwords passwords, Attempts attempts, SiteSessions sessions) {
		this.users = users;
		this.passwords = passwords;
		this.attempts = attempts;
		this.sessions = sessions;
	}

	@GetMapping("/account")
	String show(@ModelAttribute("me") Me me, @RequestParam(required = false) @Nullable String done,
			HttpServletRequest request, Model model) {
		String present = SiteSessionFilter.id(request.getSession(false));
		model.addAttribute("done", done != null);
		model.addAttribute("hasPassword", own(request).isPresent());
		model.addAttribute("sessions", this.sessions.of(me.name())
			.stream()
			.map((session) -> new Row(session.id(), LocalTimes.of(session.since()), LocalTimes.of(session.lastSeen()),
					session.from(), session.browser(), session.id().equals(present)))
			.toList());
		return "access/account";
	}

	@PostMapping("/account/password")
	@Change("password-change")
	String changePassword(@ModelAttribute("me") Me me, @RequestParam String present, @RequestParam String password,
			@RequestParam String again, HttpServletRequest request, HttpServletResponse response, Model model) {
		request.setAttribute(Change.SUBJECT, me.name());
		try {
			change(me, present, password, again, request);
			return "redirect:/account?done";
		}
		catch (RefusedChangeException ex) {
			ex.show(model, response);
			return show(me, null, request, model);
		}
	}

	private void change(Me me, String present, String password, String again, HttpServletRequest request) {
		Optional<User> user = own(request);
		String from = request.getRemoteAddr();
		if (user.isEmpty() || !this.attempts.begin(me.name(), from).isZero()
				|| !this.passwords.matches(user, present)) {
			throw new RefusedChangeException(RefusedChangeException.Reason.WRONG_PASSWORD, me.name());
		}
		this.attempts.succeeded(me.name(), from);
		if (!password.equals(again)) {
			throw new RefusedChangeException(RefusedChangeException.Reason.TYPED_DIFFERENTLY, me.name());
		}
		if (!this.passwords.acceptable(me.name(), password)) {
			throw new RefusedChangeException(RefusedChangeException.Reason.WEAK_PASSWORD, me.name());
		}
		User changed = user.get().withPassword(this.passwords.hash(password));
		this.users.change(me.name(), (old) -> changed.withRole(old.role()));
		String id = SiteSessionFilter.id(request.getSession(false));
		if (id != null) {
			this.sessions.renew(id, changed);
		}
	}

	@PostMapping("/account/sessions/{id}/end")
	@Change("site-session-end")
	String endSession(@ModelAttribute("me") Me me, @PathVariable String id, HttpServletRequest request) {
		request.setAttribute(Change.SUBJECT, me.name());
		this.sessions.of(me.name())
			.stream()
			.filter((session) -> session.id().equals(id))
			.forEach((session) -> this.sessions.end(session.id()));
		return "redirect:/account";
	}

	/** The user as he was when he signed in, unless another provider knows him. */
	private Optional<User> own(HttpServletRequest request) {
		return Optional.ofNullable(SiteSessionFilter.id(request.getSession(false)))
			.flatMap(this.sessions::find)
			.flatMap((session) -> Optional.ofNullable(session.user()));
	}

	/** One site session, as it is shown. */
	record Row(String id, String since, String lastSeen, String from, String browser, boolean present) {
	}

}
