package io.wallup.web.admin;

import java.util.Locale;

import io.wallup.layout.Names;
import io.wallup.web.Problem;
import io.wallup.web.ProblemException;
import io.wallup.web.access.Me;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor of a layout: its text, and the map of its screens beside it. */
@Controller
final class EditorPage {

	private final Drafts drafts;

	private final SavedLayouts saved;

	private final NewLayouts news;

	private final JsonMapper mapper;

	EditorPage(Drafts drafts, SavedLayouts saved, NewLayouts news, JsonMapper mapper) {
		this.drafts = drafts;
		this.saved = saved;
		this.news = news;
		this.mapper = mapper;
	}

	/**
	 * Shows it.
	 * @param from what a layout that is not there yet begins with
	 */
	@GetMapping("/layouts/{name}")
	String edit(@PathVariable String name, @RequestParam(required = false) @Nullable String from, Model model,
			Locale locale) {
		boolean editable = model.getAttribute("me") instanceof Me me && me.mayAdminister();
		Saved file = this.saved.find(name);
		String text = (file.etag() != null) ? file.text() : begin(name, editable ? from : null);
		model.addAttribute("name", name);
		model.addAttribute("editable", editable);
		model.addAttribute("saved", this.mapper.writeValueAsString(file));
		model.addAttribute("draft", this.mapper.writeValueAsString(this.drafts.read(name, text)));
		model.addAttribute("texts", this.mapper.writeValueAsString(ScriptTexts.of("editor", locale)));
		return "editor";
	}

	private String begin(String name, @Nullable String from) {
		if (from == null || !Names.isName(name)) {
			throw new ProblemException(Problem.NO_SUCH_LAYOUT, "There is no layout \"%s\"".formatted(name));
		}
		return this.news.text(from)
			.orElseThrow(() -> new ProblemException(Problem.NO_SUCH_LAYOUT,
					"There is no layout \"%s\" to copy".formatted(from)));
	}

}
