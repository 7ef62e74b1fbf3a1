package io.wallup.web.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Layouts;
import io.wallup.layout.Names;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.signin.Secrets;
import io.wallup.web.Problem;
import io.wallup.web.ProblemException;
import io.wallup.web.RecipeAnswer;
import io.wallup.web.access.Me;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The sign-in recipes, and the editor of one. */
@Controller
final class SignInsPage {

	private static final String BEGINNING = """
			# NAME: how to sign in
			url: https://site.example/sign-in
			steps:
			  - type: { into: { name: username }, secret: NAME-user }
			  - type: { into: { name: password }, secret: NAME-password }
			  - click: button[type=submit]
			# Seen when the site has let us in; without it, the page with the form is left.
			# signed-in: { url-matches: ".*/home.*" }
			""";

	private final Recipes recipes;

	private final Layouts layouts;

	private final Secrets secrets;

	private final JsonMapper mapper;

	SignInsPage(Recipes recipes, Layouts layouts, Secrets secrets, JsonMapper mapper) {
		this.recipes = recipes;
		this.layouts = layouts;
		this.secrets = secrets;
		this.mapper = mapper;
	}

	@GetMapping("/sign-ins")
	String list(Model model) {
		model.addAttribute("recipes",
				this.recipes.all().stream().map((file) -> RecipeAnswer.of(file, this.layouts)).toList());
		return "sign-ins";
	}

	/** Leads to the editor of a recipe that is not there yet. */
	@GetMapping(path = "/sign-ins", params = "begin")
	Object begin(@RequestParam String begin, Model model) {
		String name = begin.strip();
		boolean taken = this.recipes.find(name).isPresent();
		if (!Names.isName(name) || taken) {
			model.addAttribute("name", name);
			model.addAttribute("wrong", taken ? "sign-ins.new.taken" : "sign-ins.new.wrong");
			return list(model);
		}
		RedirectView view = new RedirectView(
				UriComponentsBuilder.fromPath("/sign-ins/{name}").queryParam("new").build(name).toASCIIString());
		view.setExpandUriTemplateVariables(false);
		return view;
	}

	@GetMapping("/sign-ins/{name}")
	String edit(@PathVariable String name, @RequestParam(name = "new", required = false) @Nullable String fresh,
			Model model, Locale locale) {
		Optional<RecipeFile> file = this.recipes.find(name);
		boolean editable = model.getAttribute("me") instanceof Me me && me.mayAdminister();
		if (file.isEmpty() && (fresh == null || !editable || !Names.isName(name))) {
			throw new ProblemException(Problem.NO_SUCH_RECIPE, "There is no recipe \"%s\"".formatted(name));
		}
		RecipeAnswer answer = file.map((known) -> RecipeAnswer.of(known, this.layouts)).orElse(null);
		model.addAttribute("name", name);
		model.addAttribute("editable", editable);
		model.addAttribute("layouts", (answer != null) ? answer.layouts() : List.of());
		model.addAttribute("secrets",
				(answer != null) ? answer.secrets().stream().map(this.secrets::status).toList() : List.of());
		model.addAttribute("versions", this.recipes.versions(name));
		model.addAttribute("file", this.mapper.writeValueAsString(Map.of("text",
				file.map(RecipeFile::text).orElse(BEGINNING.replace("NAME", name)), "etag",
				file.map(RecipeFile::etag).orElse(""), "mistakes", file.map(RecipeFile::mistakes).orElse(List.of()))));
		model.addAttribute("texts", this.mapper.writeValueAsString(ScriptTexts.of("sign-ins", locale)));
		return "sign-in-editor";
	}

}
