package io.wallup.web.admin;

import java.time.Instant;
import java.util.Locale;

import io.wallup.history.RunHistory;
import io.wallup.wall.WallException;
import io.wallup.wall.WallException.Reason;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One window: what it shows, where it stands, what happened to it, and what to do. */
@Controller
@RequestMapping("/walls/{layout}/windows/{window}")
final class WindowPage {

	private static final int EVENTS = 30;

	private final Glances glances;

	private final RunHistory history;

	private final MessageSource messages;

	WindowPage(Glances glances, RunHistory history, MessageSource messages) {
		this.glances = glances;
		this.history = history;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String layout, @PathVariable String window, Model model, Locale locale) {
		fill(layout, window, model, locale);
		return "window";
	}

	/** The parts of the page that change with the window. */
	@GetMapping("/drawn")
	String showDrawn(@PathVariable String layout, @PathVariable String window, Model model, Locale locale) {
		fill(layout, window, model, locale);
		return "window :: drawn";
	}

	private void fill(String layout, String name, Model model, Locale locale) {
		WallGlance wall = this.glances.find(layout)
			.orElseThrow(() -> new WallException(Reason.NO_SUCH_LAYOUT, "There is no layout \"%s\"".formatted(layout)));
		WindowGlance window = wall.find(name)
			.orElseThrow(() -> new WallException(Reason.NO_SUCH_WINDOW,
					"Layout \"%s\" has no window \"%s\"".formatted(layout, name)));
		Instant now = this.glances.now();
		model.addAttribute("words", new GlanceWords(this.messages, locale));
		model.addAttribute("wall", wall);
		model.addAttribute("window", window);
		model.addAttribute("events", this.history.timeline(layout, name, EVENTS));
		model.addAttribute("previous", wall.next(window, -1));
		model.addAttribute("next", wall.next(window, 1));
		model.addAttribute("nowAt", now);
		model.addAttribute("now", now.toEpochMilli());
	}

}
