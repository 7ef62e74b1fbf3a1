package io.wallup.web.access;

import io.wallup.web.Change;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has a password, and what each may do. */
@Controller
@RequestMapping("/users")
final class UsersPage {

	private static final String BACK = "redirect:/users";

	private final Users users;

	private final Passwords passwords;

	private final SiteSessions sessions;

	UsersPage(Users users, Passwords passwords, SiteSessions sessions) {
		this.users = users;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("roles", Role.values());
		model.addAttribute("users",
				this.users.all()
					.stream()
					.map((user) -> new Row(user.name(), user.role(), this.sessions.of(user.name()).size()))
					.toList());
		return "access/users";
	}

	/**
	 * Nobody else learns the password that is made, as it is shown once and kept nowhere.
	 */
	@PostMapping
	@Change("user-add")
	String add(@RequestParam String name, @RequestParam Role role, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String typed = User.typed(name);
		request.setAttribute(Change.SUBJECT, typed);
		request.setAttribute(Change.DETAIL, role.toString());
		return change(model, response, () -> {
			if (!User.isName(typed)) {
				throw new RefusedChangeException(RefusedChangeException.Reason.BAD_NAME, PlainText.of(typed));
			}
			String password = this.passwords.make();
			this.users.add(new User(typed, role, this.passwords.hash(password)));
			showOnce(model, typed, password);
		});
	}

	@PostMapping("/{name}/role")
	@Change("user-role")
	String changeRole(@PathVariable String name, @RequestParam Role role, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		request.setAttribute(Change.DETAIL, role.toString());
		return change(model, response, () -> this.users.change(name, (user) -> user.withRole(role)));
	}

	@PostMapping("/{name}/password")
	@Change("user-password")
	String resetPassword(@PathVariable String name, HttpServletResponse response, Model model) {
		return change(model, response, () -> {
			String password = this.passwords.make();
			String hash = this.passwords.hash(password);
			this.users.change(name, (user) -> user.withPassword(hash));
			showOnce(model, name, password);
		});
	}

	@PostMapping("/{name}/delete")
	@Change("user-delete")
	String delete(@PathVariable String name, HttpServletResponse response, Model model) {
		return change(model, response, () -> this.users.remove(name));
	}

	private static void showOnce(Model model, String name, String password) {
		model.addAttribute("madeFor", name);
		model.addAttribute("madePassword", password);
	}

	private String change(Model model, HttpServletResponse response, Runnable change) {
		try {
			change.run();
			return model.containsAttribute("madePassword") ? show(model) : BACK;
		}
		catch (RefusedChangeException ex) {
			ex.show(model, response);
			return show(model);
		}
	}

	/** One user, as he is shown. */
	record Row(String name, Role role, int sessions) {
	}

}
