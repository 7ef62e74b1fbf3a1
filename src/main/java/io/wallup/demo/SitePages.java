package io.wallup.demo;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.demo.DemoEvent.Kind;
import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/** What one site answers to which request. */
final class SitePages {

	private static final Pattern NAME = Pattern.compile("[\\w.-]{1,80}");

	private final Site site;

	private final DemoSettings settings;

	private final DemoEvents events;

	private final SiteSessions sessions;

	SitePages(Site site, DemoSettings settings, DemoEvents events) {
		this.site = site;
		this.settings = settings;
		this.events = events;
		this.sessions = new SiteSessions(site);
	}

	Answer get(String path, @Nullable String cookies) {
		String root = "/" + this.site;
		if (path.startsWith(root + "/dash/")) {
			return dashboard(path.substring(root.length() + 6), this.sessions.signedIn(cookies));
		}
		if (path.equals(root + "/form") && this.site == Site.SITE247) {
			return form("");
		}
		if (path.equals(root + "/home")) {
			return this.sessions.signedIn(cookies)
					? Answer.page(
							Pages.page("home.html", Map.of("site", this.site.toString(), "user", this.settings.user())))
					: Answer.status(403, "sign in first");
		}
		if (path.equals("/")) {
			return Answer.redirect(root + "/");
		}
		return (path.equals(root) || path.equals(root + "/"))
				? Answer.page(Pages.page(this.site + "-sign-in.html", Map.of())) : Answer.status(404, "not found");
	}

	Answer post(String path, Form form) {
		if (path.equals("/beacon")) {
			return beacon(form);
		}
		return path.equals("/" + this.site + "/signin") ? signIn(form) : Answer.status(404, "not found");
	}

	void expire() {
		this.sessions.endAll();
	}

	private Answer dashboard(String name, boolean signedIn) {
		if (!NAME.matcher(name).matches()) {
			return Answer.status(404, "not found");
		}
		if (!signedIn) {
			this.events.add(this.site, Kind.DASHBOARD_REFUSED, name, null);
			return Answer.redirect("/" + this.site + "/");
		}
		long expand = (this.site == Site.SITE247) ? this.settings.expandDelay().toMillis() : -1;
		return Answer.page(Pages.page("dashboard.html", Map.of("name", name, "site", this.site.toString(), "user",
				this.settings.user(), "expand", String.valueOf(expand))));
	}

	private Answer signIn(Form form) {
		boolean right = form.text("username").equals(this.settings.user())
				&& form.text("password").equals(this.settings.password());
		this.events.add(this.site, right ? Kind.SIGNED_IN : Kind.SIGN_IN_REFUSED, null, null);
		if (!right) {
			return form("<p class=\"error\">wrong user or password</p>").withStatus(401);
		}
		Answer answer = (this.site == Site.SITE247) ? Answer.redirect("/site247/home")
				: new Answer(200, "application/json", "{}", Map.of());
		return answer.withCookie(this.sessions.begin());
	}

	private Answer form(String message) {
		return Answer.page(Pages.page("site247-form.html", Map.of("message", message)));
	}

	private Answer beacon(Form form) {
		try {
			String name = form.text("name");
			Kind kind = Kind.valueOf(form.text("event").toUpperCase(Locale.ROOT));
			if (!NAME.matcher(name).matches()) {
				return Answer.status(400, "no dashboard of that name");
			}
			this.events.add(this.site, kind, name,
					new Bounds(form.number("x"), form.number("y"), form.number("width"), form.number("height")));
			return Answer.status(204, "");
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return Answer.status(400, "not an event: " + ex.getMessage());
		}
	}

}
