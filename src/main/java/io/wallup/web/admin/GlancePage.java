package io.wallup.web.admin;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The walls at a glance: the page that an operator keeps open. */
@Controller
final class GlancePage {

	private final Glances glances;

	private final MessageSource messages;

	GlancePage(Glances glances, MessageSource messages) {
		this.glances = glances;
		this.messages = messages;
	}

	@GetMapping("/")
	String show(Model model, Locale locale) {
		fill(model, locale);
		return "glance";
	}

	/** The part of the page that is drawn anew when walls or windows come or go. */
	@GetMapping("/walls/drawn")
	String showWalls(Model model, Locale locale) {
		fill(model, locale);
		return "glance :: walls";
	}

	private void fill(Model model, Locale locale) {
		List<WallGlance> walls = this.glances.all();
		GlanceWords words = new GlanceWords(this.messages, locale);
		Headline headline = Headline.of(walls);
		model.addAttribute("words", words);
		model.addAttribute("headline", headline);
		model.addAttribute("points", GlanceAnswer.points(walls, words));
		model.addAttribute("live", walls.stream().filter((wall) -> wall.standing().live()).toList());
		model.addAttribute("off", walls.stream().filter((wall) -> !wall.standing().live()).toList());
		model.addAttribute("shape", GlanceAnswer.shape(walls));
		model.addAttribute("now", this.glances.now().toEpochMilli());
	}

	/** How everything stands, for the script of the page. */
	@GetMapping(path = "/walls/now", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<GlanceAnswer> read(Locale locale) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(GlanceAnswer.of(this.glances.now(), this.glances.all(), new GlanceWords(this.messages, locale)));
	}

}
