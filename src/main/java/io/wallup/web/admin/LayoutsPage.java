package io.wallup.web.admin;

import java.util.List;
import java.util.Locale;

import io.wallup.layout.LayoutFile;
import io.wallup.layout.LayoutText;
import io.wallup.layout.Layouts;
import io.wallup.layout.Names;
import io.wallup.wall.Walls;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** All layouts, and where a new one begins. */
@Controller
final class LayoutsPage {

	private final Layouts layouts;

	private final Walls walls;

	private final Desktop desktop;

	private final JsonMapper mapper;

	LayoutsPage(Layouts layouts, Walls walls, Desktop desktop, JsonMapper mapper) {
		this.layouts = layouts;
		this.walls = walls;
		this.desktop = desktop;
		this.mapper = mapper;
	}

	@GetMapping("/layouts")
	String list(Model model, Locale locale) {
		List<LayoutCard> cards = this.layouts.all().stream().map(this::card).toList();
		model.addAttribute("layouts", cards);
		model.addAttribute("texts", this.mapper.writeValueAsString(ScriptTexts.of("editor", locale)));
		return "layouts";
	}

	private LayoutCard card(LayoutFile file) {
		LayoutText text = LayoutText.of(file.name(), file.text(), this.desktop.remembered());
		return LayoutCard.of(file, this.walls.find(file.name()), text.windows().size(),
				this.mapper.writeValueAsString(LayoutCard.Drawn.of(text)));
	}

	/** A file may have the name of this page, so that its editor is asked for by more. */
	@GetMapping(path = "/layouts/new", params = "!file")
	String begin(@RequestParam(defaultValue = "") String from, Model model) {
		model.addAttribute("from", from);
		model.addAttribute("name", "");
		model.addAttribute("names", this.layouts.all().stream().map(LayoutFile::name).toList());
		return "new-layout";
	}

	@GetMapping(path = "/layouts/new", params = { "name", "!file" })
	Object begin(@RequestParam String name, @RequestParam(defaultValue = "") String from, Model model) {
		boolean taken = this.layouts.find(name).isPresent();
		if (Names.isName(name) && !taken) {
			RedirectView view = new RedirectView(UriComponentsBuilder.fromPath("/layouts/{name}")
				.queryParam("file")
				.queryParam("from", "{from}")
				.build(name, from)
				.toASCIIString());
			view.setExpandUriTemplateVariables(false);
			return view;
		}
		begin(from, model);
		model.addAttribute("name", name);
		model.addAttribute("wrong", taken ? "editor.new.taken" : "editor.new.wrong");
		return "new-layout";
	}

}
