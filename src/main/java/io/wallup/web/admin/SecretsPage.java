package io.wallup.web.admin;

import io.wallup.signin.Recipes;
import io.wallup.signin.SecretStore;
import io.wallup.signin.SecretStoreException;
import io.wallup.signin.SecretUse;
import io.wallup.signin.Secrets;
import io.wallup.web.Change;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secrets: which are wanted, and where their values come from; never a value. */
@Controller
@RequestMapping("/secrets")
final class SecretsPage {

	private final Secrets secrets;

	private final SecretStore store;

	private final Recipes recipes;

	SecretsPage(Secrets secrets, SecretStore store, Recipes recipes) {
		this.secrets = secrets;
		this.store = store;
		this.recipes = recipes;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("secrets", SecretUse.all(this.secrets, this.recipes));
		model.addAttribute("damage", this.store.damage().orElse(null));
		return "secrets";
	}

	@Change("secret-set")
	@PostMapping
	String set(@RequestParam String name, @RequestParam String value, HttpServletRequest request,
			RedirectAttributes redirected) {
		request.setAttribute(Change.SUBJECT, name.strip());
		try {
			this.store.put(name.strip(), value);
			redirected.addFlashAttribute("set", name.strip());
		}
		catch (IllegalArgumentException | SecretStoreException ex) {
			redirected.addFlashAttribute("refused", ex.getMessage());
		}
		return "redirect:/secrets";
	}

	@Change("secret-delete")
	@PostMapping("/{name}/delete")
	String delete(@PathVariable String name, RedirectAttributes redirected) {
		try {
			if (this.store.remove(name)) {
				redirected.addFlashAttribute("deleted", name);
			}
		}
		catch (SecretStoreException ex) {
			redirected.addFlashAttribute("refused", ex.getMessage());
		}
		return "redirect:/secrets";
	}

}
